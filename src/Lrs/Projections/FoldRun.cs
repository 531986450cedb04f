using System.Text.Json;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Projections;

/// <summary>However often a batch mentions a subject, its record is read once, and written once or not at all. Records that it
/// has come across stay in memory: statements keep coming back to the same activities and people.</summary>
internal sealed class FoldRun<TRecord, TMention>(StatementFold<TRecord, TMention> fold) : IFoldRun
    where TRecord : class, IFoldRecord
{
    /// <summary>Bytes of records, as JSON, after which it begins to remember anew.</summary>
    private const int Memory = 4 << 20;

    private readonly Dictionary<string, List<(TMention Mention, long Sequence)>> mentions = new(StringComparer.Ordinal);

    /// <summary>Records as the store has them, by subject.</summary>
    private readonly Dictionary<string, Held> known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Held> changed = new(StringComparer.Ordinal);
    private long remembered;

    public void Add(JsonElement statement, long sequence)
    {
        foreach (var mention in fold.Read(statement))
        {
            var subject = fold.SubjectOf(mention);
            if (!mentions.TryGetValue(subject, out var list))
                mentions[subject] = list = [];
            list.Add((mention, sequence));
        }
    }

    public async Task<IReadOnlyList<RecordChange>> ResultsAsync(IStore store, string tenant, CancellationToken cancel)
    {
        await LoadAsync(store, tenant, cancel);
        var changes = new List<RecordChange>();
        foreach (var (subject, list) in mentions)
        {
            var before = known[subject].Record;
            var after = list.Aggregate(before, (record, item) => fold.Merge(record, item.Mention, item.Sequence));
            if (after is null || ReferenceEquals(after, before))
                continue;
            var change = RecordJson.Change(fold.Collection, StatementFold<TRecord, TMention>.KeyOf(subject), after);
            changes.Add(change);
            changed[subject] = new Held(after, change.Json!.Value.Length);
        }

        mentions.Clear();
        return [.. changes.OrderBy(change => change.Key, StringComparer.Ordinal)];
    }

    public void Accept()
    {
        foreach (var (subject, held) in changed)
        {
            remembered += held.Length - known[subject].Length;
            known[subject] = held;
        }

        changed.Clear();
    }

    public void Forget()
    {
        mentions.Clear();
        known.Clear();
        changed.Clear();
        remembered = 0;
    }

    private async Task LoadAsync(IStore store, string tenant, CancellationToken cancel)
    {
        if (remembered > Memory)
        {
            known.Clear();
            remembered = 0;
        }

        var missing = mentions.Keys.Where(subject => !known.ContainsKey(subject))
            .ToDictionary(StatementFold<TRecord, TMention>.KeyOf, subject => subject);
        foreach (var (key, subject) in missing)
        {
            known[subject] = default;
            remembered += key.Length + subject.Length;
        }

        await foreach (var record in store.FindAllRecordsAsync(tenant, fold.Collection, missing.Keys, cancel))
        {
            known[missing[record.Key]] = new Held(RecordJson.Read<TRecord>(record.Json), record.Json.Length);
            remembered += record.Json.Length;
        }
    }

    /// <param name="Record">Null when there is none.</param>
    /// <param name="Length">Bytes of the record as JSON.</param>
    private readonly record struct Held(TRecord? Record, int Length);
}
