using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>Mentions by subject. However often a run of statements mentions one, its record is read once, and written once or
/// not at all.</summary>
internal sealed class FoldBatch<TRecord, TMention>(StatementFold<TRecord, TMention> fold) : IFoldBatch
    where TRecord : class, IFoldRecord
{
    private readonly Dictionary<string, List<(TMention Mention, long Sequence)>> subjects = new(StringComparer.Ordinal);

    public void Add(JsonElement statement, long sequence)
    {
        foreach (var mention in fold.Read(statement))
        {
            var subject = fold.SubjectOf(mention);
            if (!subjects.TryGetValue(subject, out var mentions))
                subjects[subject] = mentions = [];
            mentions.Add((mention, sequence));
        }
    }

    public async Task<IReadOnlyList<RecordChange>> ResultsAsync(IStore store, string tenant, CancellationToken cancel)
    {
        var keys = subjects.Keys.ToDictionary(StatementFold<TRecord, TMention>.KeyOf, subject => subject);
        var stored = await store.FindRecordsAsync<TRecord>(tenant, fold.Collection, keys.Keys, cancel);
        var changes = new List<RecordChange>();
        foreach (var (key, subject) in keys.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var before = stored.GetValueOrDefault(key);
            var after = subjects[subject].Aggregate(
                before, (record, item) => fold.Merge(record, item.Mention, item.Sequence));
            if (after is not null && !ReferenceEquals(after, before))
                changes.Add(RecordJson.Change(fold.Collection, key, after));
        }

        return changes;
    }
}
