using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Where the newest version of a value lies, with what lists and preconditions need.</summary>
/// <param name="Key">Tenant number (4 bytes, big end first), then the <see cref="ValueKey"/>.</param>
/// <param name="Location">Null when the value was deleted.</param>
internal sealed record ValueEntry(byte[] Key, JournalLocation? Location, string Name, long UpdatedMs, string? ETag)
{
    /// <summary>An entry to look up others with.</summary>
    public static ValueEntry Probe(byte[] key) => new(key, null, "", 0, null);

    public bool IsBelow(byte[] key) => Key.AsSpan().SequenceCompareTo(key) < 0;

    public static ValueEntry Of(int tenant, LocatedValueChange located)
    {
        var value = located.Change.Value;
        var key = KeyOf(tenant, located.Change.Key);
        return new ValueEntry(key, located.Location, value?.Name ?? "", value?.UpdatedMs ?? 0, value?.ETag);
    }

    /// <summary>A value's key with its tenant in front.</summary>
    public static byte[] KeyOf(int tenant, byte[] key)
    {
        var whole = new byte[sizeof(int) + key.Length];
        BinaryPrimitives.WriteInt32BigEndian(whole, tenant);
        key.CopyTo(whole.AsSpan(sizeof(int)));
        return whole;
    }
}
