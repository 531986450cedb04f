using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>Answers filtered, paged queries from the views and reads the statements of the page from the journal.</summary>
internal sealed class StatementFinder(ViewSet views, JournalFolder journal)
{
    public StoredStatement? Get(Tenant tenant, Guid id) =>
        views.FindSequence(tenant.Number, id) is { } sequence && sequence <= tenant.LastSequence ? Read(tenant, sequence) : null;

    public StatementPage Query(Tenant tenant, StatementQuery query)
    {
        var (low, high) = Bounds(tenant, query);
        var found = Find(tenant.Number, Filters(tenant.Number, query), low, high, query.Ascending, query.Limit + 1);
        var more = found.Count > query.Limit;
        if (more)
            found.RemoveAt(query.Limit);
        return new StatementPage([.. found.Select(sequence => Read(tenant, sequence))], more ? found[^1] : null);
    }

    /// <summary>Statements after a sequence, oldest first, voided ones included.</summary>
    public IReadOnlyList<StoredStatement> Changes(Tenant tenant, long after, int limit)
    {
        var last = Math.Min(tenant.LastSequence, after > long.MaxValue - limit ? long.MaxValue : after + limit);
        var changes = new List<StoredStatement>();
        for (var sequence = Math.Max(after, 0) + 1; sequence <= last; sequence++)
            changes.Add(Read(tenant, sequence));
        return changes;
    }

    private List<long> Find(int tenant, PostingKey[] filters, long low, long high, bool ascending, int limit)
    {
        var found = new List<long>();
        var (bits, other) = (new ulong[Bucket.Words], new ulong[Bucket.Words]);
        var step = ascending ? 1 : -1;
        int? bucket = low > high ? null : NextCommon(filters, Bucket.Of(ascending ? low : high), ascending);
        for (; bucket is { } at && at >= Bucket.Of(low) && at <= Bucket.Of(high) && found.Count < limit;
            bucket = NextCommon(filters, at + step, ascending))
        {
            Array.Fill(bits, ulong.MaxValue);
            Bucket.Clip(bits, at, low, high);
            foreach (var filter in filters)
            {
                Array.Clear(other);
                views.Load(filter, at, other);
                Bucket.And(bits, other);
            }

            Array.Clear(other);
            views.Load(PostingKey.Voided(tenant), at, other);
            Bucket.Remove(bits, other);
            Bucket.Collect(bits, at, ascending, limit, found);
        }

        return found;
    }

    /// <summary>First bucket at or after <paramref name="from"/> in which every list has sequences: each list in turn moves the place
    /// on, so the shortest list decides how many steps there are.</summary>
    private int? NextCommon(PostingKey[] filters, int from, bool ascending)
    {
        var place = from;
        var agreed = 0;
        for (var i = 0; agreed < filters.Length; i = (i + 1) % filters.Length)
        {
            if (views.NextBucket(filters[i], place, ascending) is not { } next)
                return null;
            agreed = next == place ? agreed + 1 : 1;
            place = next;
        }

        return place;
    }

    private static PostingKey[] Filters(int tenant, StatementQuery query)
    {
        var filters = new List<PostingKey>();
        if (query.Registration is { } registration)
            filters.Add(new PostingKey(tenant, PostingKind.Registration, PostingKey.OfId(registration)));
        if (query.AgentKey is { } agent)
            filters.Add(new PostingKey(tenant, query.RelatedAgents ? PostingKind.RelatedAgent : PostingKind.Agent, agent));
        if (query.ActivityKey is { } activity)
            filters.Add(new PostingKey(tenant, query.RelatedActivities ? PostingKind.RelatedActivity : PostingKind.Activity, activity));
        if (query.VerbKey is { } verb)
            filters.Add(new PostingKey(tenant, PostingKind.Verb, verb));
        return [.. filters];
    }

    private (long Low, long High) Bounds(Tenant tenant, StatementQuery query)
    {
        var (low, high) = (1L, tenant.LastSequence);
        if (query.Cursor is { } cursor && query.Ascending)
            low = cursor == long.MaxValue ? cursor : cursor + 1;
        else if (query.Cursor is { } before)
            high = Math.Min(high, before - 1);
        if (query.Since is { } since)
            low = Math.Max(low, FirstStoredAfter(tenant, since));
        if (query.Until is { } until)
            high = Math.Min(high, FirstStoredAfter(tenant, until) - 1);
        return (Math.Max(low, 1), high);
    }

    /// <summary>Time of storing never decreases along the sequence, so halving finds the place.</summary>
    private long FirstStoredAfter(Tenant tenant, DateTimeOffset time)
    {
        var (low, high) = (1L, tenant.LastSequence + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ReadItem(tenant, middle).Stored <= time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private StoredStatement Read(Tenant tenant, long sequence) =>
        ReadItem(tenant, sequence).ToStored(views.Contains(PostingKey.Voided(tenant.Number), sequence));

    private JournaledStatement ReadItem(Tenant tenant, long sequence)
    {
        var location = views.FindStatement(tenant.Number, sequence)
            ?? throw new StoreDamagedException($"The views do not know statement {sequence} of '{tenant.Name}'. Run 'lrs rebuild'.");
        return StatementCodec.Read(journal.ReadItem(location));
    }
}
