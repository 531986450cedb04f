using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>
/// Follows the change feed of one tenant and keeps states, completions and certificates in step with it. Results and checkpoint
/// are one write, so a crash loses or doubles nothing; two processes at once only do the same work twice.
/// </summary>
internal sealed class CompletionProjector(
    IStore store, CourseCatalog catalog, RuleBook rules, TimeProvider time, ILogger<CompletionProjector> log)
{
    /// <summary>Name of the projection's checkpoint.</summary>
    public const string Name = "completion";

    private const int BatchSize = 500;

    private const int MaximumTries = 5;

    /// <summary>Takes the next batch. True when there is more to do at once.</summary>
    public async Task<bool> AdvanceAsync(string tenant, CancellationToken cancel)
    {
        var courses = await catalog.LoadAsync(tenant, cancel);
        var epochs = await rules.SyncAsync(tenant, courses, cancel);
        var checkpoint = await store.ReadCheckpointAsync(tenant, Name, cancel);
        var statements = await store.ReadChangesAsync(tenant, checkpoint, BatchSize, cancel);
        var scope = new ProjectionScope(store, tenant, courses, epochs, time);
        if (statements.Count == 0)
            return await FinishCatchingUpAsync(scope, cancel);

        for (var tries = 1; ; tries++)
        {
            if (await ApplyAsync(scope, statements, cancel))
                return true;
            if (tries == MaximumTries)
                throw new InvalidOperationException("Other writers keep changing the records of completion; trying again later.");
        }
    }

    private async Task<bool> ApplyAsync(
        ProjectionScope scope, IReadOnlyList<StoredStatement> statements, CancellationToken cancel)
    {
        var batch = new ProjectionBatch(scope);
        foreach (var statement in statements)
            await ApplyAsync(batch, statement, cancel);
        var changes = await batch.ResultsAsync(cancel);
        var checkpoint = new Checkpoint(Name, statements[^1].Sequence);
        return await store.WriteRecordsAsync(scope.Tenant, changes, checkpoint, cancel);
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

    /// <summary>With every old statement folded in, writes the results of the courses whose rule is new.</summary>
    private async Task<bool> FinishCatchingUpAsync(ProjectionScope scope, CancellationToken cancel)
    {
        foreach (var rule in scope.Rules.Values.Where(rule => !rule.IsReady))
        {
            var ready = rule with { IsReady = true };
            var course = StableHash.Of(rule.Iri);
            await foreach (var record in store.ReadAllRecordsAsync(scope.Tenant, Collections.States, "", cancel))
            {
                if (record.Key.Split('/')[1] == course)
                    await FinishAsync(scope, ready, RecordJson.Read<LearnerState>(record.Json), cancel);
            }

            await store.WriteRecordsAsync(
                scope.Tenant, [RecordJson.Change(Collections.Rules, RuleRecord.KeyOf(rule.Iri), ready)], null, cancel);
        }

        return false;
    }

    private async Task FinishAsync(ProjectionScope scope, RuleRecord ready, LearnerState state, CancellationToken cancel)
    {
        var batch = new ProjectionBatch(scope.With(ready));
        batch.Touch(state);
        if (!await store.WriteRecordsAsync(scope.Tenant, await batch.ResultsAsync(cancel), null, cancel))
            throw new InvalidOperationException("Another writer issued the same certificate; trying again later.");
    }
}
