using System.Text.Json;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>Runs every fold over the change feed in one pass. Voided statements count like others: what they said of an activity
/// or a person need not be undone (xAPI 1.0.3 Data 2.3.2, a MAY), and the result must not depend on when a statement was
/// voided.</summary>
internal sealed class FoldProjection(IStore store, IEnumerable<IStatementFold> folds, ILogger<FoldProjection> log) : IProjection
{
    /// <summary>Name of the checkpoint.</summary>
    public const string CheckpointName = "definitions";

    private const int BatchSize = 500;

    /// <summary>Where the projection stands while its records are being deleted, before it begins again.</summary>
    private const long Dropping = -1;

    private readonly (string Collection, IFoldRun Run)[] folds = [.. folds.Select(fold => (fold.Collection, fold.Begin()))];

    /// <summary>Where the store must be for what the runs remember to be true.</summary>
    private (string Tenant, long Checkpoint)? place;

    public string Name => CheckpointName;

    // Readers see newer statements by themselves (FoldReader), so a pause costs nobody anything.
    public TimeSpan Pause => TimeSpan.FromMilliseconds(250);

    /// <summary>Has every record deleted and made anew from the first statement, by whichever process runs the
    /// projection next.</summary>
    public static Task RestartAsync(IStore store, string tenant, CancellationToken cancel) =>
        store.WriteRecordsAsync(tenant, [], new Checkpoint(CheckpointName, Dropping), cancel);

    public async Task<ProjectionStep> AdvanceAsync(string tenant, CancellationToken cancel)
    {
        var checkpoint = await store.ReadCheckpointAsync(tenant, Name, cancel);
        if (checkpoint == Dropping)
            return await DropAsync(tenant, cancel);
        var statements = await store.ReadChangesAsync(tenant, checkpoint, BatchSize, cancel);
        if (statements.Count == 0)
            return ProjectionStep.Idle;

        if (place != (tenant, checkpoint))
            Forget();
        place = null;
        try
        {
            var changes = await FoldAsync(tenant, statements, cancel);
            var reached = statements[^1].Sequence;
            if (!await store.WriteRecordsAsync(tenant, changes, new Checkpoint(Name, reached, checkpoint), cancel))
                return ProjectionStep.Full;
            foreach (var (_, run) in folds)
                run.Accept();
            place = (tenant, reached);
            return statements.Count < BatchSize / 2 ? ProjectionStep.Partial : ProjectionStep.Full;
        }
        finally
        {
            if (place is null)
                Forget();
        }
    }

    private async Task<IReadOnlyList<RecordChange>> FoldAsync(
        string tenant, IReadOnlyList<StoredStatement> statements, CancellationToken cancel)
    {
        var documents = new List<JsonDocument>(statements.Count);
        try
        {
            foreach (var statement in statements)
                Add(documents, statement);
            var changes = new List<RecordChange>();
            foreach (var (_, run) in folds)
                changes.AddRange(await run.ResultsAsync(store, tenant, cancel));
            return changes;
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    private void Add(List<JsonDocument> documents, StoredStatement statement)
    {
        try
        {
            var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
            documents.Add(document);
            foreach (var (_, run) in folds)
                run.Add(document.RootElement, statement.Sequence);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            log.LogWarning(error, "Definitions and names skip statement {Id}: it cannot be read.", statement.Id);
        }
    }

    private void Forget()
    {
        foreach (var (_, run) in folds)
            run.Forget();
    }

    private async Task<ProjectionStep> DropAsync(string tenant, CancellationToken cancel)
    {
        foreach (var (collection, _) in folds)
        {
            var records = await store.ListRecordsAsync(tenant, collection, "", null, BatchSize, cancel);
            if (records.Count == 0)
                continue;
            var deletions = records.Select(record => new RecordChange(collection, record.Key, null)).ToList();
            await store.WriteRecordsAsync(tenant, deletions, new Checkpoint(Name, Dropping, Dropping), cancel);
            return ProjectionStep.Full;
        }

        await store.WriteRecordsAsync(tenant, [], new Checkpoint(Name, 0, Dropping), cancel);
        return ProjectionStep.Full;
    }
}
