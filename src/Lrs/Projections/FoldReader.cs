using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>
/// Reads records of a fold as of now: what is stored, and over it the statements that the projection has not come to yet. So an
/// acknowledged statement is always in the answer, and nobody waits for the projection.
/// </summary>
internal sealed class FoldReader<TRecord, TMention>(IStore store, StatementFold<TRecord, TMention> fold)
    where TRecord : class, IFoldRecord
{
    private const int PageSize = 500;

    /// <summary>Pages of statements that one answer may take. More of them wait only after a rebuild or a large import; until
    /// the projection has caught up, an answer may then lack the newest.</summary>
    private const int MostPages = 20;

    /// <summary>One record; null when no statement says anything of the subject.</summary>
    /// <param name="mentions">Finds the statements that may mention it.</param>
    public async Task<TRecord?> ReadAsync(string tenant, string subject, StatementQuery mentions, CancellationToken cancel)
    {
        // The checkpoint first: a record that is newer than it does no harm, an older one would.
        var checkpoint = await store.ReadCheckpointAsync(tenant, FoldProjection.CheckpointName, cancel);
        var key = StatementFold<TRecord, TMention>.KeyOf(subject);
        var record = await store.FindRecordAsync<TRecord>(tenant, fold.Collection, key, cancel);
        var after = Math.Max(Math.Max(checkpoint, 0), record?.Through ?? 0);
        for (var pages = 0; pages < MostPages; pages++)
        {
            var query = mentions with { Ascending = true, Cursor = after, Limit = PageSize };
            var page = await store.QueryAsync(tenant, query, cancel);
            foreach (var statement in page.Statements)
                record = Add(record, subject, statement);
            if (page.NextCursor is not { } next)
                break;
            after = next;
        }

        return record;
    }

    /// <summary>Records of many subjects, in as many reads of the store as of one.</summary>
    /// <param name="statements">Statements that mention them: what these say is in the answer even when more statements wait for
    /// the projection than are read here.</param>
    /// <returns>By subject; those that nothing is known of are missing.</returns>
    public async Task<IReadOnlyDictionary<string, TRecord>> ReadAsync(
        string tenant, IEnumerable<string> subjects, IEnumerable<StoredStatement> statements, CancellationToken cancel)
    {
        var keys = subjects.Distinct(StringComparer.Ordinal).ToDictionary(StatementFold<TRecord, TMention>.KeyOf, subject => subject);
        var checkpoint = Math.Max(0, await store.ReadCheckpointAsync(tenant, FoldProjection.CheckpointName, cancel));
        var records = new Dictionary<string, TRecord>(StringComparer.Ordinal);
        await foreach (var record in store.FindAllRecordsAsync(tenant, fold.Collection, keys.Keys, cancel))
            records[keys[record.Key]] = RecordJson.Read<TRecord>(record.Json);
        var before = records.ToDictionary(record => record.Key, record => record.Value.Through, StringComparer.Ordinal);
        var waiting = await store.ReadChangesAsync(tenant, checkpoint, PageSize, cancel);
        var wanted = keys.Values.ToHashSet(StringComparer.Ordinal);
        var newer = waiting.Concat(statements.Where(statement => statement.Sequence > checkpoint))
            .DistinctBy(statement => statement.Sequence).OrderBy(statement => statement.Sequence);
        foreach (var statement in newer)
        {
            using var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
            foreach (var mention in fold.Read(document.RootElement))
            {
                var subject = fold.SubjectOf(mention);
                if (wanted.Contains(subject) && statement.Sequence > before.GetValueOrDefault(subject)
                    && fold.Merge(records.GetValueOrDefault(subject), mention, statement.Sequence) is { } merged)
                    records[subject] = merged;
            }
        }

        return records;
    }

    private TRecord? Add(TRecord? record, string subject, StoredStatement statement)
    {
        using var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
        return fold.Read(document.RootElement)
            .Where(mention => fold.SubjectOf(mention) == subject)
            .Aggregate(record, (merged, mention) => fold.Merge(merged, mention, statement.Sequence));
    }
}
