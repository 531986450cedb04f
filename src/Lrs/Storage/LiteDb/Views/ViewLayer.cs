using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>What the newest writes add to the views, in memory. Not safe for concurrent callers.</summary>
internal sealed class ViewLayer
{
    private readonly Dictionary<PostingKey, SortedList<int, SequenceSet>> postings = [];
    private readonly Dictionary<(int Tenant, Guid Id), long> ids = [];
    private readonly Dictionary<(int Tenant, long Sequence), JournalLocation> statements = [];
    private readonly SortedSet<ValueEntry> values = new(ValueEntryOrder.Instance);

    public void AddStatement(int tenant, Guid id, long sequence, JournalLocation location)
    {
        ids[(tenant, id)] = sequence;
        statements[(tenant, sequence)] = location;
    }

    public void AddPosting(PostingKey key, long sequence)
    {
        if (!postings.TryGetValue(key, out var buckets))
            postings[key] = buckets = new SortedList<int, SequenceSet>(1);
        var bucket = Bucket.Of(sequence);
        if (!buckets.TryGetValue(bucket, out var set))
            buckets[bucket] = set = new SequenceSet();
        set.Add(Bucket.Offset(sequence));
    }

    public void SetValue(ValueEntry entry)
    {
        values.Remove(entry);
        values.Add(entry);
    }

    public long? FindSequence(int tenant, Guid id) => ids.TryGetValue((tenant, id), out var sequence) ? sequence : null;

    public JournalLocation? FindStatement(int tenant, long sequence) =>
        statements.TryGetValue((tenant, sequence), out var location) ? location : null;

    public ValueEntry? FindValue(byte[] key) =>
        values.TryGetValue(ValueEntry.Probe(key), out var entry) ? entry : null;

    /// <summary>Values with keys from <paramref name="low"/> to below <paramref name="high"/>, deleted ones included, in key order.</summary>
    public IReadOnlyList<ValueEntry> Values(byte[] low, byte[] high) => values.Count == 0
        ? []
        : [.. values.GetViewBetween(ValueEntry.Probe(low), ValueEntry.Probe(high))
            .Where(entry => entry.Key.AsSpan().SequenceCompareTo(high) < 0)];

    /// <summary>Sets the bits of a list's sequences in one bucket.</summary>
    public void Load(PostingKey key, int bucket, Span<ulong> bits)
    {
        if (postings.TryGetValue(key, out var buckets) && buckets.TryGetValue(bucket, out var set))
            set.CopyTo(bits);
    }

    /// <summary>First bucket of a list at or after <paramref name="from"/> in the direction of reading; null when there is none.</summary>
    public int? NextBucket(PostingKey key, int from, bool ascending)
    {
        if (!postings.TryGetValue(key, out var buckets))
            return null;
        var place = FirstAtOrAbove(buckets.Keys, from);
        if (ascending)
            return place < buckets.Count ? buckets.Keys[place] : null;
        if (place < buckets.Count && buckets.Keys[place] == from)
            return from;
        return place > 0 ? buckets.Keys[place - 1] : null;
    }

    private static int FirstAtOrAbove(IList<int> keys, int from)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] < from)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
