using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// Adds durable statements to the views. One thread only: the writer, or recovery.
/// <para>StatementRefs (xAPI 1.0.3 Communication 2.1.3): a statement meets a condition that the statement it refers to meets,
/// and so on along the chain. So it is put on the lists of every statement it leads to when it arrives, and on those of a
/// missing one when that arrives.</para>
/// <para>Voiding (Data 2.3.2): takes effect whichever of the two comes first; a voiding statement cannot be voided.</para>
/// </summary>
internal sealed class StatementIndexer(ViewSet views, JournalFolder journal)
{
    /// <summary>Longest chain of references that is followed, so that one statement's cost is bounded.</summary>
    private const int MaxChain = 100;

    /// <summary>Most statements in the middle of chains that one late target is passed through.</summary>
    private const int MaxSpread = 10_000;

    /// <summary>Adds a batch and then lets readers see it.</summary>
    public void Add(ViewSnapshot known, Tenant tenant, IReadOnlyList<LocatedStatement> batch)
    {
        if (batch.Count > 0)
            HideGap(tenant, batch[0].Journaled.Sequence);
        foreach (var located in batch)
            Add(known, tenant.Number, located.Journaled, located.Location);
        if (batch.Count > 0)
            tenant.LastSequence = batch[^1].Journaled.Sequence;
    }

    /// <summary>Sequences whose statements a rebuild had to give up are left out of queries like voided ones.</summary>
    private void HideGap(Tenant tenant, long next)
    {
        for (var lost = tenant.LastSequence + 1; lost < next; lost++)
            views.Newest.AddPostings([PostingKey.Voided(tenant.Number)], lost);
    }

    private void Add(ViewSnapshot known, int tenant, JournaledStatement journaled, JournalLocation location)
    {
        var (sequence, _, statement, isErased) = journaled;
        var keys = StatementKeys.Of(tenant, journaled);
        var idKey = PostingKey.OfId(statement.Id);
        var isAwaited = HasAny(known, new PostingKey(tenant, PostingKind.RefersTo, idKey));
        views.Newest.AddStatement(tenant, statement.Id, idKey, sequence, location);
        if (statement.RefersTo is { } target)
        {
            Link(known, tenant, statement, target, sequence);
            Inherit(known, tenant, target, keys);
        }

        views.Newest.AddPostings(isErased ? [PostingKey.Voided(tenant)] : keys, sequence);
        if (isAwaited)
            Arrive(known, tenant, statement, idKey, sequence, keys);
        if (statement.Voids is { } voided)
            Void(known, tenant, voided);
    }

    /// <summary>Notes who refers to whom, in both directions.</summary>
    private void Link(ViewSnapshot known, int tenant, PreparedStatement statement, Guid target, long sequence)
    {
        var targetKey = PostingKey.OfId(target);
        views.Newest.AddPostings([new PostingKey(tenant, PostingKind.RefersTo, targetKey)], sequence);
        if (statement.Voids is not null)
            views.Newest.AddPostings([new PostingKey(tenant, PostingKind.Voids, targetKey)], sequence);
        if (known.FindSequence(tenant, target) is { } targetSequence)
            views.Newest.AddPostings([PostingKey.Target(tenant)], targetSequence);
    }

    /// <summary>Adds the keys of every statement along the chain.</summary>
    private void Inherit(ViewSnapshot known, int tenant, Guid target, HashSet<PostingKey> keys)
    {
        var seen = new HashSet<Guid>();
        for (Guid? next = target; next is { } id && seen.Count < MaxChain && seen.Add(id);)
        {
            if (known.FindSequence(tenant, id) is not { } sequence)
                return;
            var link = Read(known, tenant, sequence);
            keys.UnionWith(StatementKeys.Of(tenant, link));
            next = link.Statement.RefersTo;
        }
    }

    /// <summary>A statement that others have waited for: they inherit its keys, and so do those that refer to them.</summary>
    private void Arrive(
        ViewSnapshot known, int tenant, PreparedStatement statement, long idKey, long sequence, HashSet<PostingKey> keys)
    {
        views.Newest.AddPostings([PostingKey.Target(tenant)], sequence);
        if (statement.Voids is null && HasAny(known, new PostingKey(tenant, PostingKind.Voids, idKey)))
            views.Newest.AddPostings([PostingKey.Voided(tenant)], sequence);
        var seen = new HashSet<long> { idKey };
        var waiting = new Queue<long>(seen);
        while (waiting.TryDequeue(out var target))
        {
            foreach (var middle in Spread(known, new PostingKey(tenant, PostingKind.RefersTo, target), keys))
            {
                var middleKey = seen.Count < MaxSpread ? PostingKey.OfId(Read(known, tenant, middle).Statement.Id) : target;
                if (seen.Add(middleKey))
                    waiting.Enqueue(middleKey);
            }
        }
    }

    /// <summary>Puts all referrers on the lists; returns the sequences of those that are referred to themselves.</summary>
    private List<long> Spread(ViewSnapshot known, PostingKey referrers, HashSet<PostingKey> keys)
    {
        var (all, middles) = (new List<long>(), new List<long>());
        var (bits, targets) = (new ulong[Bucket.Words], new ulong[Bucket.Words]);
        var cursor = known.Open(referrers, ascending: true);
        var targetCursor = known.Open(PostingKey.Target(referrers.Tenant), ascending: true);
        for (var bucket = cursor.MoveTo(0); bucket is { } at; bucket = cursor.MoveTo(at + 1))
        {
            Array.Clear(bits);
            Array.Clear(targets);
            cursor.Load(at, bits);
            Bucket.Collect(bits, at, ascending: true, int.MaxValue, all);
            if (targetCursor.MoveTo(at) == at)
                targetCursor.Load(at, targets);
            Bucket.And(targets, bits);
            Bucket.Collect(targets, at, ascending: true, int.MaxValue, middles);
        }

        foreach (var sequence in all)
            views.Newest.AddPostings(keys, sequence);
        return middles;
    }

    private void Void(ViewSnapshot known, int tenant, Guid target)
    {
        if (known.FindSequence(tenant, target) is { } sequence && Read(known, tenant, sequence).Statement.Voids is null)
            views.Newest.AddPostings([PostingKey.Voided(tenant)], sequence);
    }

    private static bool HasAny(ViewSnapshot known, PostingKey key) => known.Open(key, ascending: true).MoveTo(0) is not null;

    private JournaledStatement Read(ViewSnapshot known, int tenant, long sequence) =>
        StatementCodec.Read(journal.ReadItem(known.FindStatement(tenant, sequence)!.Value));
}
