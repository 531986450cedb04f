using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>What the newest writes add to the views, in memory until the view database has it. One writer, any number of
/// readers.</summary>
internal sealed class ViewLayer
{
    /// <summary>Postings for which room is counted with every statement.</summary>
    private const int UsualPostings = 16;

    private readonly Lock gate = new();
    private readonly Dictionary<PostingKey, SortedList<int, SequenceSet>> postings = [];
    private readonly Dictionary<(int Tenant, Guid Id), long> ids = [];
    private readonly Dictionary<(int Tenant, long Sequence), JournalLocation> statements = [];
    private readonly SortedSet<ValueEntry> values = new(ValueEntryOrder.Instance);
    private long postingCount;

    /// <summary>Its size: statements and values it holds. Postings count when there are far more than these bring by themselves:
    /// one late target of very many references can put them all on new lists.</summary>
    public int Count => (int)Math.Max(statements.Count + values.Count, postingCount / UsualPostings);

    /// <summary>Content for the view database, once nothing more is added.</summary>
    public IReadOnlyDictionary<PostingKey, SortedList<int, SequenceSet>> Postings => postings;

    public IReadOnlyDictionary<(int Tenant, long Sequence), JournalLocation> Statements => statements;

    public IReadOnlyCollection<ValueEntry> Values => values;

    /// <param name="idKey">See <see cref="PostingKey.OfId"/>.</param>
    public void AddStatement(int tenant, Guid id, long idKey, long sequence, JournalLocation location)
    {
        lock (gate)
        {
            ids[(tenant, id)] = sequence;
            statements[(tenant, sequence)] = location;
            AddPosting(new PostingKey(tenant, PostingKind.Id, idKey), sequence);
        }
    }

    public void AddPostings(IEnumerable<PostingKey> keys, long sequence)
    {
        lock (gate)
        {
            foreach (var key in keys)
                AddPosting(key, sequence);
        }
    }

    /// <summary>Sets values together, so that no reader sees some of them only.</summary>
    public void SetValues(IEnumerable<ValueEntry> entries)
    {
        lock (gate)
        {
            foreach (var entry in entries)
            {
                values.Remove(entry);
                values.Add(entry);
            }
        }
    }

    public long? FindSequence(int tenant, Guid id)
    {
        lock (gate)
            return ids.TryGetValue((tenant, id), out var sequence) ? sequence : null;
    }

    public JournalLocation? FindStatement(int tenant, long sequence)
    {
        lock (gate)
            return statements.TryGetValue((tenant, sequence), out var location) ? location : null;
    }

    /// <summary>The entry with this key, a deleted one included.</summary>
    public ValueEntry? FindValue(byte[] key)
    {
        lock (gate)
            return values.TryGetValue(ValueEntry.Probe(key), out var entry) ? entry : null;
    }

    /// <summary>Entries with keys from <paramref name="low"/> to below <paramref name="high"/>, deleted ones included, in key
    /// order.</summary>
    public List<ValueEntry> ListValues(byte[] low, byte[] high)
    {
        lock (gate)
        {
            if (values.Count == 0)
                return [];
            var range = values.GetViewBetween(ValueEntry.Probe(low), ValueEntry.Probe(high));
            return [.. range.TakeWhile(entry => entry.IsBelow(high))];
        }
    }

    /// <summary>Sets the bits of a list's sequences in one bucket.</summary>
    public void Load(PostingKey key, int bucket, Span<ulong> bits)
    {
        lock (gate)
        {
            if (postings.TryGetValue(key, out var buckets) && buckets.TryGetValue(bucket, out var set))
                set.CopyTo(bits);
        }
    }

    /// <summary>First bucket of a list at or after <paramref name="from"/> in the direction of reading; null when there is
    /// none.</summary>
    public int? NextBucket(PostingKey key, int from, bool ascending)
    {
        lock (gate)
        {
            if (!postings.TryGetValue(key, out var buckets))
                return null;
            var place = FirstAtOrAbove(buckets.Keys, from);
            if (place < buckets.Count && (ascending || buckets.Keys[place] == from))
                return buckets.Keys[place];
            return !ascending && place > 0 ? buckets.Keys[place - 1] : null;
        }
    }

    private void AddPosting(PostingKey key, long sequence)
    {
        if (!postings.TryGetValue(key, out var buckets))
            postings[key] = buckets = new SortedList<int, SequenceSet>(1);
        var bucket = Bucket.Of(sequence);
        if (!buckets.TryGetValue(bucket, out var set))
            buckets[bucket] = set = new SequenceSet();
        var before = set.Count;
        set.Add(Bucket.Offset(sequence));
        postingCount += set.Count - before;
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
