using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>
/// Follows the change feed of one tenant and keeps states, completions and certificates in step with it. Results and checkpoint
/// are one write, so a crash loses or doubles nothing; of several processes only the quickest writes.
/// </summary>
internal sealed class CompletionProjector(
    IStore store, CourseCatalog catalog, RuleBook rules, TimeProvider time, ILogger<CompletionProjector> log) : IProjection
{
    /// <summary>Name of the projection's checkpoint.</summary>
    public const string CheckpointName = "completion";

    private const int BatchSize = 500;

    private const int MaximumTries = 5;

    public string Name => CheckpointName;

    public TimeSpan Pause => TimeSpan.Zero;

    public async Task<ProjectionStep> AdvanceAsync(string tenant, CancellationToken cancel)
    {
        // Before the rules: when they change after they have been read here, the checkpoint does too, and nothing is written.
        var checkpoint = await store.ReadCheckpointAsync(tenant, Name, cancel);
        var courses = await catalog.LoadAsync(tenant, cancel);
        if (await rules.SyncAsync(tenant, courses, cancel) is not { } epochs)
            return ProjectionStep.Full;
        var statements = await store.ReadChangesAsync(tenant, Math.Max(0, checkpoint), BatchSize, cancel);
        var scope = new ProjectionScope(store, tenant, courses, epochs, time);
        if (statements.Count == 0)
            return await FinishCatchingUpAsync(scope, checkpoint, cancel) ? ProjectionStep.Idle : ProjectionStep.Full;

        for (var tries = 1; ; tries++)
        {
            if (await ApplyAsync(scope, statements, checkpoint, cancel)
                || await store.ReadCheckpointAsync(tenant, Name, cancel) != checkpoint)
                return ProjectionStep.Full;
            if (tries == MaximumTries)
                throw new InvalidOperationException("Other writers keep changing the records of completion; trying again later.");
        }
    }

    private async Task<bool> ApplyAsync(
        ProjectionScope scope, IReadOnlyList<StoredStatement> statements, long checkpoint, CancellationToken cancel)
    {
        var batch = new ProjectionBatch(scope);
        foreach (var statement in statements)
            await ApplyAsync(batch, statement, cancel);
        var changes = await batch.ResultsAsync(cancel);
        return await store.WriteRecordsAsync(
            scope.Tenant, changes, new Checkpoint(Name, statements[^1].Sequence, checkpoint), cancel);
    }

    private async Task ApplyAsync(ProjectionBatch batch, StoredStatement statement, CancellationToken cancel)
    {
        if (Read(statement) is not { } reading)
            return;
        if (reading.Fact is { } fact && !statement.IsVoided)
            await batch.AddAsync(fact, cancel);
        else if (reading.Voids is { } target
            && await store.GetStatementAsync(batch.Scope.Tenant, target, cancel) is { } voided
            && Read(voided)?.Fact is { } former)
            await batch.RemoveAsync(former, cancel);
    }

    private StatementReading? Read(StoredStatement statement)
    {
        try
        {
            return StatementFactReader.Read(statement);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or FormatException or InvalidOperationException)
        {
            log.LogWarning(error, "Completion skips statement {Id}: it cannot be read.", statement.Id);
            return null;
        }
    }

    /// <summary>With every old statement folded in, writes the results of the courses whose rule is new. False when other
    /// statements have been folded in meanwhile, so that it has to be done again.</summary>
    private async Task<bool> FinishCatchingUpAsync(ProjectionScope scope, long checkpoint, CancellationToken cancel)
    {
        var unmoved = new Checkpoint(Name, checkpoint, checkpoint);
        foreach (var rule in scope.Rules.Values.Where(rule => !rule.IsReady))
        {
            var ready = rule with { IsReady = true };
            var course = StableHash.Of(rule.Iri);
            await foreach (var record in store.ReadAllRecordsAsync(scope.Tenant, Collections.States, "", cancel))
            {
                if (record.Key.Split('/')[1] == course
                    && !await FinishAsync(scope.With(ready), RecordJson.Read<LearnerState>(record.Json), unmoved, cancel))
                    return false;
            }

            var change = RecordJson.Change(Collections.Rules, RuleRecord.KeyOf(rule.Iri), ready);
            if (!await store.WriteRecordsAsync(scope.Tenant, [change], unmoved, cancel))
                return false;
        }

        return true;
    }

    private async Task<bool> FinishAsync(
        ProjectionScope scope, LearnerState state, Checkpoint unmoved, CancellationToken cancel)
    {
        var batch = new ProjectionBatch(scope);
        batch.Touch(state);
        return await store.WriteRecordsAsync(scope.Tenant, await batch.ResultsAsync(cancel), unmoved, cancel);
    }
}
