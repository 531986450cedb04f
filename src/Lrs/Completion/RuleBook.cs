using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>Notices that a course is new, gone, or has another rule, and has the statements read again from the first.</summary>
internal sealed class RuleBook(IStore store)
{
    /// <summary>Rules by course IRI; null when they had to be brought in line with the courses, so that the projection begins
    /// again.</summary>
    public async Task<IReadOnlyDictionary<string, RuleRecord>?> SyncAsync(
        string tenant, IReadOnlyDictionary<string, CourseEntry> courses, CancellationToken cancel)
    {
        var known = await ReadAsync(tenant, cancel);
        var begun = courses.Values
            .Where(course => known.GetValueOrDefault(course.Iri)?.RuleVersion != course.Rules.RuleVersion)
            .Select(course => RuleRecord.Begin(course.Iri, course.Rules.RuleVersion))
            .ToList();
        var gone = known.Keys.Where(iri => !courses.ContainsKey(iri)).ToList();
        if (begun.Count + gone.Count == 0)
            return known;
        await store.WriteRecordsAsync(
            tenant,
            [.. begun.Select(Change), .. gone.Select(iri => new RecordChange(Collections.Rules, RuleRecord.KeyOf(iri), null))],
            begun.Count > 0 ? FromTheStart() : null,
            cancel);
        return null;
    }

    /// <summary>Has every state folded again from the first statement (<c>lrs rebuild</c>). Certificates stay.</summary>
    public async Task RestartAsync(string tenant, CancellationToken cancel)
    {
        var known = await ReadAsync(tenant, cancel);
        var changes = known.Values.Select(rule => Change(RuleRecord.Begin(rule.Iri, rule.RuleVersion)));
        await store.WriteRecordsAsync(tenant, [.. changes], FromTheStart(), cancel);
    }

    private static RecordChange Change(RuleRecord rule) => RecordJson.Change(Collections.Rules, RuleRecord.KeyOf(rule.Iri), rule);

    /// <summary>Before every statement, at a place where the projection has never been: who works on a batch under the old
    /// rules, be it the first, cannot write it any more.</summary>
    private static Checkpoint FromTheStart() => new(CompletionProjector.CheckpointName, -Random.Shared.NextInt64(1, long.MaxValue));

    private async Task<Dictionary<string, RuleRecord>> ReadAsync(string tenant, CancellationToken cancel)
    {
        var known = new Dictionary<string, RuleRecord>(StringComparer.Ordinal);
        await foreach (var record in store.ReadAllRecordsAsync(tenant, Collections.Rules, "", cancel))
        {
            var rule = RecordJson.Read<RuleRecord>(record.Json);
            known[rule.Iri] = rule;
        }

        return known;
    }
}
