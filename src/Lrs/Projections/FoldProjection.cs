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

    private readonly IStatementFold[] folds = [.. folds];

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

        var changes = await FoldAsync(tenant, statements, cancel);
        var reached = new Checkpoint(Name, statements[^1].Sequence, checkpoint);
        var isWritten = await store.WriteRecordsAsync(tenant, changes, reached, cancel);
        return isWritten && statements.Count < BatchSize / 2 ? ProjectionStep.Partial : ProjectionStep.Full;
    }

    private async Task<IReadOnlyList<RecordChange>> FoldAsync(
        string tenant, IReadOnlyList<StoredStatement> statements, CancellationToken cancel)
    {
        var batches = Array.ConvertAll(folds, fold => fold.Begin());
        var documents = new List<JsonDocument>(statements.Count);
        try
        {
            foreach (var statement in statements)
                Add(batches, documents, statement);
            var changes = new List<RecordChange>();
            foreach (var batch in batches)
                changes.AddRange(await batch.ResultsAsync(store, tenant, cancel));
            return changes;
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    private void Add(IFoldBatch[] batches, List<JsonDocument> documents, StoredStatement statement)
    {
        try
        {
            var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
            documents.Add(document);
            foreach (var batch in batches)
                batch.Add(document.RootElement, statement.Sequence);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            log.LogWarning(error, "Definitions and names skip statement {Id}: it cannot be read.", statement.Id);
        }
    }

    private async Task<ProjectionStep> DropAsync(string tenant, CancellationToken cancel)
    {
        foreach (var fold in folds)
        {
            var records = await store.ListRecordsAsync(tenant, fold.Collection, "", null, BatchSize, cancel);
            if (records.Count == 0)
                continue;
            var deletions = records.Select(record => new RecordChange(fold.Collection, record.Key, null)).ToList();
            await store.WriteRecordsAsync(tenant, deletions, new Checkpoint(Name, Dropping, Dropping), cancel);
            return ProjectionStep.Full;
        }

        await store.WriteRecordsAsync(tenant, [], new Checkpoint(Name, 0, Dropping), cancel);
        return ProjectionStep.Full;
    }
}
