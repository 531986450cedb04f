using System.Buffers.Binary;
using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// What finds statements and values in the journal. Safe for any number of readers beside the one writer; a reader bounds itself by
/// <see cref="Tenant.LastSequence"/> and so never sees half a batch.
/// </summary>
internal sealed class ViewSet
{
    private readonly Lock gate = new();
    private readonly ViewLayer layer = new();

    private readonly HashSet<(int Tenant, long IdKey)> awaited = [];

    public TenantTable Tenants { get; } = new();

    public void AddStatement(int tenant, Guid id, long sequence, JournalLocation location)
    {
        lock (gate)
            layer.AddStatement(tenant, id, sequence, location);
    }

    public void AddPostings(IEnumerable<PostingKey> keys, long sequence)
    {
        lock (gate)
        {
            foreach (var key in keys)
                layer.AddPosting(key, sequence);
        }
    }

    /// <summary>Replaces values together, so that no reader sees some of them only.</summary>
    public void SetValues(IEnumerable<ValueEntry> entries)
    {
        lock (gate)
        {
            foreach (var entry in entries)
                layer.SetValue(entry);
        }
    }

    public long? FindSequence(int tenant, Guid id)
    {
        lock (gate)
            return layer.FindSequence(tenant, id);
    }

    public JournalLocation? FindStatement(int tenant, long sequence)
    {
        lock (gate)
            return layer.FindStatement(tenant, sequence);
    }

    /// <summary>Null when there is no value with this key.</summary>
    public ValueEntry? FindValue(int tenant, byte[] key)
    {
        lock (gate)
        {
            var entry = layer.FindValue(KeyOf(tenant, key));
            return entry?.Location is null ? null : entry;
        }
    }

    /// <summary>Values whose key begins with <paramref name="prefix"/>, after key <paramref name="after"/>, in key order.</summary>
    public IReadOnlyList<ValueEntry> ListValues(int tenant, byte[] prefix, byte[]? after, int limit)
    {
        var low = KeyOf(tenant, after is null ? prefix : [.. after, 0]);
        var start = KeyOf(tenant, prefix);
        if (low.AsSpan().SequenceCompareTo(start) < 0)
            low = start;
        var high = EndOfPrefix(start);
        if (low.AsSpan().SequenceCompareTo(high) >= 0)
            return [];
        lock (gate)
            return [.. layer.Values(low, high).Where(entry => entry.Location is not null).Take(limit)];
    }

    /// <summary>Sets the bits of a list's sequences in one bucket.</summary>
    public void Load(PostingKey key, int bucket, Span<ulong> bits)
    {
        lock (gate)
            layer.Load(key, bucket, bits);
    }

    /// <summary>First bucket of a list at or after <paramref name="from"/> in the direction of reading; null when there is none.</summary>
    public int? NextBucket(PostingKey key, int from, bool ascending)
    {
        lock (gate)
            return layer.NextBucket(key, from, ascending);
    }

    /// <summary>Whether stored statements refer to a statement with this id key that has not come yet. Writer only.</summary>
    public bool IsAwaited(int tenant, long idKey) => awaited.Count > 0 && awaited.Contains((tenant, idKey));

    public void Await(int tenant, long idKey) => awaited.Add((tenant, idKey));

    public void StopAwaiting(int tenant, long idKey) => awaited.Remove((tenant, idKey));

    public bool Contains(PostingKey key, long sequence)
    {
        Span<ulong> bits = stackalloc ulong[Bucket.Words];
        bits.Clear();
        Load(key, Bucket.Of(sequence), bits);
        return Bucket.Has(bits, Bucket.Offset(sequence));
    }

    public static byte[] KeyOf(int tenant, byte[] key)
    {
        var whole = new byte[sizeof(int) + key.Length];
        BinaryPrimitives.WriteInt32BigEndian(whole, tenant);
        key.CopyTo(whole.AsSpan(sizeof(int)));
        return whole;
    }

    /// <summary>The first key after all that begin with <paramref name="prefix"/>; the tenant's number makes sure that there is one.</summary>
    private static byte[] EndOfPrefix(byte[] prefix)
    {
        var last = prefix.AsSpan().LastIndexOfAnyExcept(byte.MaxValue);
        byte[] end = prefix[..(last + 1)];
        end[last]++;
        return end;
    }
}
