using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using CoursePackager.Lrs.Storage.LiteDb.Views.Runs;
using LiteDB;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// What one reader looks things up in: the layers in memory as they were when it began, newest first, and the database. What
/// moves from a layer to the database meanwhile is found in either. Use on one thread and dispose of soon: it holds one of a
/// few places.
/// </summary>
internal sealed class ViewSnapshot(ViewDatabase database, JournalFolder journal, ViewVersion version, Action<ViewVersion> release)
    : IDisposable
{
    private readonly RunBlocks blocks = new(database);
    private readonly IReadOnlyList<ViewLayer> layers = version.Layers;

    public long? FindSequence(int tenant, Guid id) =>
        FindSequences(tenant, [id]).TryGetValue(id, out var sequence) ? sequence : null;

    /// <summary>Sequences of those of the ids that are known.</summary>
    public Dictionary<Guid, long> FindSequences(int tenant, IReadOnlyCollection<Guid> ids)
    {
        var found = new Dictionary<Guid, long>();
        foreach (var id in ids)
        {
            if ((FirstOfLayers(layer => layer.FindSequence(tenant, id)) ?? FindInRuns(tenant, id)) is { } sequence)
                found[id] = sequence;
        }

        return found;
    }

    public JournalLocation? FindStatement(int tenant, long sequence) =>
        FindStatements(tenant, [sequence]).TryGetValue(sequence, out var location) ? location : null;

    /// <summary>Journal locations of the statements with these sequences.</summary>
    public Dictionary<long, JournalLocation> FindStatements(int tenant, IReadOnlyCollection<long> sequences)
    {
        var found = new Dictionary<long, JournalLocation>();
        foreach (var sequence in sequences)
        {
            if (FirstOfLayers(layer => layer.FindStatement(tenant, sequence)) is { } location)
                found[sequence] = location;
        }

        var missing = sequences.Where(sequence => !found.ContainsKey(sequence))
            .ToLookup(sequence => StatementBlock.Key(tenant, sequence));
        foreach (var block in database.FindAll(ViewDatabase.Statements, missing.Select(group => new BsonValue(group.Key))))
        {
            foreach (var sequence in missing[block["_id"].AsInt64])
            {
                if (StatementBlock.Get(block["v"].AsBinary, sequence) is { } location)
                    found[sequence] = location;
            }
        }

        return found;
    }

    /// <summary>Null when there is no value with this key.</summary>
    public ValueEntry? FindValue(int tenant, byte[] key)
    {
        var whole = ValueEntry.KeyOf(tenant, key);
        foreach (var layer in layers)
        {
            if (layer.FindValue(whole) is { } entry)
                return entry.Location is null ? null : entry;
        }

        return database.Find(ViewDatabase.Values, whole) is { } document ? ValueDocument.Read(document) : null;
    }

    /// <summary>Those values with these keys that there are, in any order.</summary>
    public List<ValueEntry> FindValues(int tenant, IEnumerable<byte[]> keys)
    {
        var found = new List<ValueEntry>();
        var missing = new List<BsonValue>();
        foreach (var whole in keys.Select(key => ValueEntry.KeyOf(tenant, key)))
        {
            if (layers.Select(layer => layer.FindValue(whole)).FirstOrDefault(entry => entry is not null) is { } newest)
                found.Add(newest);
            else
                missing.Add(whole);
        }

        found.RemoveAll(entry => entry.Location is null);
        found.AddRange(database.FindAll(ViewDatabase.Values, missing).Select(ValueDocument.Read));
        return found;
    }

    /// <summary>Values whose key begins with <paramref name="prefix"/>, after key <paramref name="after"/>, in key
    /// order.</summary>
    public List<ValueEntry> ListValues(int tenant, byte[] prefix, byte[]? after, int limit)
    {
        var low = ValueEntry.KeyOf(tenant, prefix);
        var high = EndOfPrefix(low);
        if (after is not null && low.AsSpan().SequenceCompareTo(ValueEntry.KeyOf(tenant, [.. after, 0])) < 0)
            low = ValueEntry.KeyOf(tenant, [.. after, 0]);
        return low.AsSpan().SequenceCompareTo(high) < 0
            ? [.. Merge(low, high).Where(entry => entry.Location is not null).Take(limit)]
            : [];
    }

    /// <summary>The buckets of a list.</summary>
    public PostingCursor Open(PostingKey key, bool ascending) => new(blocks, version, key, ascending);

    public void Dispose() => release(version);

    /// <summary>Runs know only an id's key, which another id may have too: the statement itself decides.</summary>
    private long? FindInRuns(int tenant, Guid id)
    {
        var cursor = Open(new PostingKey(tenant, PostingKind.Id, PostingKey.OfId(id)), ascending: true);
        if (cursor.MoveTo(0) is not { } first)
            return null;
        var sequences = new List<long>();
        var bits = new ulong[Bucket.Words];
        for (int? bucket = first; bucket is { } at; bucket = cursor.MoveTo(at + 1))
        {
            Array.Clear(bits);
            cursor.Load(at, bits);
            Bucket.Collect(bits, at, ascending: true, int.MaxValue, sequences);
        }

        foreach (var sequence in sequences)
        {
            if (FindStatement(tenant, sequence) is { } location
                && StatementCodec.Read(journal.ReadItem(location)).Statement.Id == id)
                return sequence;
        }

        return null;
    }

    private T? FirstOfLayers<T>(Func<ViewLayer, T?> find)
        where T : struct
    {
        foreach (var layer in layers)
        {
            if (find(layer) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Entries of a range, deleted ones included, in key order; a newer layer's entry hides an older one.</summary>
    private IEnumerable<ValueEntry> Merge(byte[] low, byte[] high)
    {
        var recent = new SortedSet<ValueEntry>(ValueEntryOrder.Instance);
        foreach (var layer in layers)
            recent.UnionWith(layer.ListValues(low, high));
        using var newer = recent.GetEnumerator();
        var has = newer.MoveNext();
        var range = BsonExpression.Create("_id BETWEEN @0 AND @1", low, high);
        var stored = database.Find(ViewDatabase.Values, range).Select(ValueDocument.Read);
        foreach (var entry in stored.TakeWhile(entry => entry.IsBelow(high)))
        {
            for (; has && newer.Current.IsBelow(entry.Key); has = newer.MoveNext())
                yield return newer.Current;
            if (!recent.Contains(entry))
                yield return entry;
        }

        for (; has; has = newer.MoveNext())
            yield return newer.Current;
    }

    /// <summary>The first key after all that begin with <paramref name="prefix"/>; the tenant's number makes sure that there
    /// is one.</summary>
    private static byte[] EndOfPrefix(byte[] prefix)
    {
        var last = prefix.AsSpan().LastIndexOfAnyExcept(byte.MaxValue);
        byte[] end = prefix[..(last + 1)];
        end[last]++;
        return end;
    }
}
