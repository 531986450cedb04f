using CoursePackager.Lrs.Storage.LiteDb.Entries;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>A batch of statements on its way to the journal.</summary>
internal sealed class StatementsWrite(string tenantName, IReadOnlyList<PreparedStatement> batch) : PendingWrite<AppendResult>
{
    private List<LocatedStatement> written = [];

    public override void Prepare(WriteGroup group)
    {
        var tenant = group.Tenant(tenantName);
        var fresh = new Dictionary<Guid, PreparedStatement>();
        var outcomes = new AppendOutcome[batch.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var known = fresh.TryGetValue(batch[i].Id, out var earlier) ? earlier.Fingerprint : group.Fingerprint(tenant, batch[i].Id);
            outcomes[i] = known is null ? AppendOutcome.Stored
                : known == batch[i].Fingerprint ? AppendOutcome.Same
                : AppendOutcome.Conflict;
            if (known is null)
                fresh.Add(batch[i].Id, batch[i]);
        }

        Result = new AppendResult(outcomes, DateTimeOffset.FromUnixTimeMilliseconds(group.StoredMs));
        if (fresh.Count == 0 || Result.HasConflict)
            return;
        var accepted = batch.Where((_, i) => outcomes[i] == AppendOutcome.Stored).ToList();
        written = StatementsRecord.Write(group.Journal, tenantName, accepted, group.LastSequence(tenant), group.StoredMs);
        foreach (var statement in written)
            group.NoteStatement(tenant, statement.Journaled.Statement, statement.Journaled.Sequence);
    }

    public override void Apply(WriteGroup group) => group.Indexer.Add(group.Tenant(tenantName), written);
}
