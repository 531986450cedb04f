using CoursePackager.Lrs.Storage.LiteDb.Entries;

namespace CoursePackager.Lrs.Storage.LiteDb.Writing;

/// <summary>A batch of statements on its way to the journal.</summary>
internal sealed class StatementsWrite(string tenantName, IReadOnlyList<PreparedStatement> batch) : PendingWrite<AppendResult>
{
    private List<LocatedStatement> written = [];

    public override void Prepare(WriteGroup group)
    {
        var tenant = group.Tenant(tenantName);
        var known = group.Fingerprints(tenant, [.. batch.Select(statement => statement.Id).Distinct()]);
        var outcomes = new AppendOutcome[batch.Count];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = Compare(known, batch[i]);
        Result = new AppendResult(outcomes, DateTimeOffset.FromUnixTimeMilliseconds(group.StoredMs));
        var accepted = batch.Where((_, i) => outcomes[i] == AppendOutcome.Stored).ToList();
        if (accepted.Count == 0 || Result.HasConflict)
            return;
        written = StatementsRecord.Write(group.Journal, tenantName, accepted, group.LastSequence(tenant), group.StoredMs);
        foreach (var statement in written)
            group.NoteStatement(tenant, statement.Journaled.Statement, statement.Journaled.Sequence);
    }

    public override void Apply(WriteGroup group) => group.Indexer.Add(group.Known, group.Tenant(tenantName), written);

    /// <param name="known">Fingerprints of what is stored, and of the statements of the batch so far.</param>
    private static AppendOutcome Compare(Dictionary<Guid, ulong> known, PreparedStatement statement)
    {
        if (known.TryAdd(statement.Id, statement.Fingerprint))
            return AppendOutcome.Stored;
        return known[statement.Id] == statement.Fingerprint ? AppendOutcome.Same : AppendOutcome.Conflict;
    }
}
