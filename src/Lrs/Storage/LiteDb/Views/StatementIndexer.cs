using CoursePackager.Lrs.Storage.LiteDb.Entries;
using CoursePackager.Lrs.Storage.LiteDb.Journal;

namespace CoursePackager.Lrs.Storage.LiteDb.Views;

/// <summary>
/// Adds a durable statement to the views. One thread only: the writer, or recovery.
/// <para>StatementRefs (xAPI 1.0.3 Communication 2.1.3): a statement matches what the statement it refers to matches, and so on along the
/// chain, so it is put on the lists of every statement it leads to when it arrives, and on those of a missing one when that arrives.</para>
/// <para>Voiding (Data 2.3.2): takes effect whichever of the two comes first; a voiding statement cannot be voided.</para>
/// </summary>
internal sealed class StatementIndexer(ViewSet views, JournalFolder journal)
{
    /// <summary>Longest chain of references that is followed, so that one statement's cost is bounded.</summary>
    public const int MaxChain = 100;

    /// <summary>Most statements in the middle of chains that one late target is passed through.</summary>
    private const int MaxSpread = 10_000;

    /// <summary>Adds a batch and then lets readers see it.</summary>
    public void Add(Tenant tenant, IReadOnlyList<LocatedStatement> batch)
    {
        foreach (var located in batch)
            Add(tenant, located.Journaled.Statement, located.Journaled.Sequence, located.Location);
        if (batch.Count > 0)
            tenant.LastSequence = batch[^1].Journaled.Sequence;
    }

    private void Add(Tenant tenant, PreparedStatement statement, long sequence, JournalLocation location)
    {
        var number = tenant.Number;
        var idKey = PostingKey.OfId(statement.Id);
        views.AddStatement(number, statement.Id, sequence, location);
        var keys = new HashSet<PostingKey>();
        AddOwnKeys(number, statement, keys);
        if (statement.RefersTo is { } target)
            AddInheritedKeys(number, target, keys);
        views.AddPostings(keys, sequence);
        if (statement.RefersTo is { } referred)
            AddReference(number, statement, PostingKey.OfId(referred), sequence);
        if (views.IsAwaited(number, idKey))
            Arrive(number, statement, idKey, sequence, keys);
        if (statement.Voids is { } voided)
            Void(number, voided);
    }

    private void AddReference(int tenant, PreparedStatement statement, long targetKey, long sequence)
    {
        views.AddPostings([new PostingKey(tenant, PostingKind.RefersTo, targetKey)], sequence);
        if (statement.Voids is { } voided)
            views.AddPostings([new PostingKey(tenant, PostingKind.Voids, PostingKey.OfId(voided))], sequence);
        if (views.FindSequence(tenant, statement.RefersTo!.Value) is { } targetSequence)
            views.AddPostings([PostingKey.Target(tenant)], targetSequence);
        else
            views.Await(tenant, targetKey);
    }

    private static void AddOwnKeys(int tenant, PreparedStatement statement, HashSet<PostingKey> keys)
    {
        keys.Add(new PostingKey(tenant, PostingKind.Verb, statement.VerbKey));
        if (statement.ActivityKey is { } activity)
            keys.Add(new PostingKey(tenant, PostingKind.Activity, activity));
        if (statement.Registration is { } registration)
            keys.Add(new PostingKey(tenant, PostingKind.Registration, PostingKey.OfId(registration)));
        foreach (var key in statement.AgentKeys)
            keys.Add(new PostingKey(tenant, PostingKind.Agent, key));
        foreach (var key in statement.RelatedAgentKeys)
            keys.Add(new PostingKey(tenant, PostingKind.RelatedAgent, key));
        foreach (var key in statement.RelatedActivityKeys)
            keys.Add(new PostingKey(tenant, PostingKind.RelatedActivity, key));
    }

    private void AddInheritedKeys(int tenant, Guid first, HashSet<PostingKey> keys)
    {
        var seen = new HashSet<Guid>();
        for (Guid? next = first; next is { } id && seen.Count < MaxChain && seen.Add(id);)
        {
            if (Read(tenant, id) is not { } statement)
                return;
            AddOwnKeys(tenant, statement, keys);
            next = statement.RefersTo;
        }
    }

    /// <summary>A statement arrives that others already refer to: they inherit its lists, and their referrers with them.</summary>
    private void Arrive(int tenant, PreparedStatement statement, long idKey, long sequence, HashSet<PostingKey> keys)
    {
        views.AddPostings([PostingKey.Target(tenant)], sequence);
        if (statement.Voids is null && views.NextBucket(new PostingKey(tenant, PostingKind.Voids, idKey), 0, true) is not null)
            views.AddPostings([PostingKey.Voided(tenant)], sequence);
        var seen = new HashSet<long> { idKey };
        var waiting = new Queue<long>(seen);
        while (waiting.TryDequeue(out var target))
        {
            foreach (var referrer in Spread(new PostingKey(tenant, PostingKind.RefersTo, target), keys))
            {
                if (seen.Count < MaxSpread && ReadAt(tenant, referrer) is { } middle && seen.Add(PostingKey.OfId(middle.Id)))
                    waiting.Enqueue(PostingKey.OfId(middle.Id));
            }
        }

        views.StopAwaiting(tenant, idKey);
    }

    /// <summary>Puts all referrers on the lists, bucket by bucket; returns those that are referred to themselves.</summary>
    private List<long> Spread(PostingKey referrers, HashSet<PostingKey> keys)
    {
        var middles = new List<long>();
        var bits = new ulong[Bucket.Words];
        var targets = new ulong[Bucket.Words];
        for (var bucket = views.NextBucket(referrers, 0, true); bucket is { } at; bucket = views.NextBucket(referrers, at + 1, true))
        {
            Array.Clear(bits);
            Array.Clear(targets);
            views.Load(referrers, at, bits);
            var sequences = new List<long>();
            Bucket.Collect(bits, at, ascending: true, Bucket.Size, sequences);
            foreach (var sequence in sequences)
                views.AddPostings(keys, sequence);
            views.Load(PostingKey.Target(referrers.Tenant), at, targets);
            Bucket.And(targets, bits);
            Bucket.Collect(targets, at, ascending: true, int.MaxValue, middles);
        }

        return middles;
    }

    private void Void(int tenant, Guid target)
    {
        if (views.FindSequence(tenant, target) is { } sequence && ReadAt(tenant, sequence) is { Voids: null })
            views.AddPostings([PostingKey.Voided(tenant)], sequence);
    }

    private PreparedStatement? Read(int tenant, Guid id) =>
        views.FindSequence(tenant, id) is { } sequence ? ReadAt(tenant, sequence) : null;

    private PreparedStatement? ReadAt(int tenant, long sequence) =>
        views.FindStatement(tenant, sequence) is { } location
            ? StatementCodec.Read(journal.ReadItem(location)).Statement
            : null;
}
