using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Answers queries for statements: sequences from the views, the statements themselves from the journal.</summary>
internal sealed class StatementFinder(JournalFolder journal)
{
    public StoredStatement? Get(ViewSnapshot views, TenantView tenant, Guid id) =>
        views.FindSequence(tenant.Number, id) is { } sequence && sequence <= tenant.LastSequence
            ? Read(views, tenant, [sequence], long.MaxValue, out _).FirstOrDefault()
            : null;

    public StatementPage Query(ViewSnapshot views, TenantView tenant, StatementQuery query)
    {
        var (low, high) = Bounds(views, tenant, query);
        var found = low <= high ? Find(views, tenant.Number, query, low, high) : [];
        var more = found.Count > query.Limit;
        if (more)
            found.RemoveAt(query.Limit);
        var statements = Read(views, tenant, found, query.MaxBytes, out var read);
        return new StatementPage(statements, more || read < found.Count ? found[read - 1] : null);
    }

    /// <summary>Statements after a sequence, oldest first, voided ones included and erased ones left out.</summary>
    public IReadOnlyList<StoredStatement> Changes(ViewSnapshot views, TenantView tenant, long after, int limit)
    {
        for (var first = Math.Max(after, 0) + 1; first <= tenant.LastSequence; first += limit)
        {
            var count = (int)Math.Min(tenant.LastSequence - first + 1, limit);
            var range = Enumerable.Range(0, count).Select(i => first + i).ToList();
            if (Read(views, tenant, range, StatementQuery.DefaultMaxBytes, out _) is { Count: > 0 } changes)
                return changes;
        }

        return [];
    }

    /// <summary>Up to one more than the page holds: bucket by bucket, the lists' bits combined.</summary>
    private static List<long> Find(ViewSnapshot views, int tenant, StatementQuery query, long low, long high)
    {
        var (first, last) = query.Ascending ? (Bucket.Of(low), Bucket.Of(high)) : (Bucket.Of(high), Bucket.Of(low));
        var lists = new PostingIntersection(
            views, Filters(tenant, query), PostingKey.Voided(tenant), first, last, query.Ascending);
        var found = new List<long>();
        var bits = new ulong[Bucket.Words];
        while (found.Count <= query.Limit && lists.MoveNext(bits) is { } bucket)
        {
            Bucket.Clip(bits, bucket, low, high);
            Bucket.Collect(bits, bucket, query.Ascending, query.Limit + 1, found);
        }

        return found;
    }

    private static IEnumerable<PostingKey> Filters(int tenant, StatementQuery query)
    {
        var agentKind = query.RelatedAgents ? PostingKind.RelatedAgent : PostingKind.Agent;
        var activityKind = query.RelatedActivities ? PostingKind.RelatedActivity : PostingKind.Activity;
        if (query.Registration is { } registration)
            yield return new PostingKey(tenant, PostingKind.Registration, PostingKey.OfId(registration));
        if (query.AgentKey is { } agent)
            yield return new PostingKey(tenant, agentKind, agent);
        if (query.ActivityKey is { } activity)
            yield return new PostingKey(tenant, activityKind, activity);
        if (query.VerbKey is { } verb)
            yield return new PostingKey(tenant, PostingKind.Verb, verb);
    }

    /// <summary>Lowest and highest sequence that the query allows, both inclusive.</summary>
    private (long Low, long High) Bounds(ViewSnapshot views, TenantView tenant, StatementQuery query)
    {
        var (low, high) = (1L, tenant.LastSequence);
        if (query.Cursor is { } after && query.Ascending)
            low = Math.Max(low, Math.Min(after, high) + 1);
        if (query.Cursor is { } before && !query.Ascending)
            high = Math.Min(high, Math.Max(before, 1) - 1);
        if (query.Since is { } since)
            low = Math.Max(low, FirstStoredAfter(views, tenant, since));
        if (query.Until is { } until)
            high = Math.Min(high, FirstStoredAfter(views, tenant, until) - 1);
        return (low, high);
    }

    /// <summary>Time of storing never decreases along the sequence, so halving finds the place.</summary>
    private long FirstStoredAfter(ViewSnapshot views, TenantView tenant, DateTimeOffset time)
    {
        var (low, high) = (1L, tenant.LastSequence + 1);
        while (low < high)
        {
            var (sequence, stored) = FirstFrom(views, tenant, (low + high) / 2);
            if (stored <= time)
                low = sequence + 1;
            else
                high = (low + high) / 2;
        }

        return low;
    }

    /// <summary>The statement with this sequence or, where a rebuild had to give it up, the next one.</summary>
    private (long Sequence, DateTimeOffset Stored) FirstFrom(ViewSnapshot views, TenantView tenant, long sequence)
    {
        for (; sequence <= tenant.LastSequence; sequence++)
        {
            if (views.FindStatement(tenant.Number, sequence) is { } location)
                return (sequence, StatementCodec.Read(journal.ReadItem(location)).Stored);
        }

        return (sequence, DateTimeOffset.MaxValue);
    }

    /// <param name="maxBytes">Ends with the statement that brings the JSON to this length.</param>
    /// <param name="read">How many of the sequences were looked at: all, unless the length was reached before.</param>
    private List<StoredStatement> Read(
        ViewSnapshot views, TenantView tenant, List<long> sequences, long maxBytes, out int read)
    {
        var statements = new List<StoredStatement>();
        read = 0;
        if (sequences.Count == 0)
            return statements;
        var located = views.FindStatements(tenant.Number, sequences);
        var voided = Voided(views, tenant.Number, sequences);
        for (var bytes = 0L; read < sequences.Count && bytes < maxBytes; read++)
        {
            if (!located.TryGetValue(sequences[read], out var location))
                continue;
            var statement = StatementCodec.Read(journal.ReadItem(location));
            if (statement.IsErased)
                continue;
            statements.Add(statement.ToStored(voided.Contains(statement.Sequence)));
            bytes += statements[^1].Json.Length;
        }

        return statements;
    }

    private static HashSet<long> Voided(ViewSnapshot views, int tenant, List<long> sequences)
    {
        var buckets = sequences.Select(Bucket.Of).Distinct().Order().ToList();
        var cursor = views.Open(PostingKey.Voided(tenant), ascending: true);
        var bits = new ulong[Bucket.Words];
        var voided = new List<long>();
        foreach (var bucket in buckets.Where(bucket => cursor.MoveTo(bucket) == bucket))
        {
            Array.Clear(bits);
            cursor.Load(bucket, bits);
            Bucket.Collect(bits, bucket, ascending: true, int.MaxValue, voided);
        }

        return [.. voided];
    }
}
