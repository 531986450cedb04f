using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>What a store must answer, computed the slow and obvious way from a list.</summary>
internal sealed class ModelStore
{
    private readonly List<PreparedStatement> statements = [];
    private readonly Dictionary<Guid, PreparedStatement> byId = [];

    public IReadOnlyList<PreparedStatement> Statements => statements;

    public List<AppendOutcome> Append(IReadOnlyList<PreparedStatement> batch)
    {
        var outcomes = new List<AppendOutcome>();
        var known = new Dictionary<Guid, PreparedStatement>(byId);
        foreach (var statement in batch)
        {
            var isNew = known.TryAdd(statement.Id, statement);
            outcomes.Add(isNew ? AppendOutcome.Stored
                : known[statement.Id].Fingerprint == statement.Fingerprint ? AppendOutcome.Same
                : AppendOutcome.Conflict);
        }

        if (outcomes.Contains(AppendOutcome.Conflict))
            return outcomes;
        for (var i = 0; i < batch.Count; i++)
        {
            if (outcomes[i] != AppendOutcome.Stored)
                continue;
            statements.Add(batch[i]);
            byId.Add(batch[i].Id, batch[i]);
        }

        return outcomes;
    }

    public bool IsVoided(PreparedStatement statement) =>
        statement.Voids is null && statements.Any(other => other.Voids == statement.Id);

    /// <summary>Ids of every match, oldest first.</summary>
    public List<Guid> Query(StatementQuery query) =>
        [.. statements.Where(statement => !IsVoided(statement) && Matches(statement, query)).Select(statement => statement.Id)];

    private bool Matches(PreparedStatement statement, StatementQuery query)
    {
        var reached = Reached(statement);
        return (query.VerbKey is not { } verb || reached.Any(link => link.VerbKey == verb))
            && (query.AgentKey is not { } agent
                || reached.Any(link => (query.RelatedAgents ? link.RelatedAgentKeys : link.AgentKeys).Contains(agent)))
            && (query.ActivityKey is not { } activity
                || reached.Any(link => query.RelatedActivities
                    ? link.RelatedActivityKeys.Contains(activity)
                    : link.ActivityKey == activity))
            && (query.Registration is not { } registration || reached.Any(link => link.Registration == registration));
    }

    /// <summary>The statement and all it leads to by references.</summary>
    private List<PreparedStatement> Reached(PreparedStatement statement)
    {
        var reached = new List<PreparedStatement>();
        for (var next = statement; next is not null && !reached.Contains(next);
            next = next.RefersTo is { } target ? byId.GetValueOrDefault(target) : null)
            reached.Add(next);
        return reached;
    }
}
