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

    public static ValueEntry Of(int tenant, LocatedValueChange located)
    {
        var value = located.Change.Value;
        var key = ViewSet.KeyOf(tenant, located.Change.Key);
        return new ValueEntry(key, located.Location, value?.Name ?? "", value?.UpdatedMs ?? 0, value?.ETag);
    }
}
