using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>Notices that a course is new, gone, or has another rule, and has the statements read again from the first.</summary>
internal sealed class RuleBook(IStore store)
{
    /// <summary>Rules by course IRI, after bringing them in line with the courses.</summary>
    public async Task<IReadOnlyDictionary<string, RuleRecord>> SyncAsync(
        string tenant, IReadOnlyDictionary<string, CourseEntry> courses, CancellationToken cancel)
    {
        var known = await ReadAsync(tenant, cancel);
        var changes = new List<RecordChange>();
        var begun = new Dictionary<string, RuleRecord>(StringComparer.Ordinal);
        foreach (var course in courses.Values)
        {
            if (known.GetValueOrDefault(course.Iri)?.RuleVersion == course.Rules.RuleVersion)
                continue;
            begun[course.Iri] = RuleRecord.Begin(course.Iri, course.Rules.RuleVersion);
            changes.Add(RecordJson.Change(Collections.Rules, RuleRecord.KeyOf(course.Iri), begun[course.Iri]));
        }

        changes.AddRange(known.Keys.Where(iri => !courses.ContainsKey(iri))
            .Select(iri => new RecordChange(Collections.Rules, RuleRecord.KeyOf(iri), null)));
        if (changes.Count > 0)
            await store.WriteRecordsAsync(tenant, changes, begun.Count > 0 ? FromTheStart : null, cancel);
        return courses.Keys.ToDictionary(iri => iri, iri => begun.GetValueOrDefault(iri) ?? known[iri], StringComparer.Ordinal);
    }

    /// <summary>Has every state folded again from the first statement (<c>lrs rebuild</c>). Certificates stay.</summary>
    public async Task RestartAsync(string tenant, CancellationToken cancel)
    {
        var known = await ReadAsync(tenant, cancel);
        var changes = known.Values.Select(rule =>
            RecordJson.Change(Collections.Rules, RuleRecord.KeyOf(rule.Iri), RuleRecord.Begin(rule.Iri, rule.RuleVersion)));
        await store.WriteRecordsAsync(tenant, [.. changes], FromTheStart, cancel);
    }

    private static Checkpoint FromTheStart => new(CompletionProjector.Name, 0);

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
