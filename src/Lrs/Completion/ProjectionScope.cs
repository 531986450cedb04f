using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Completion;

/// <summary>What stays the same while one batch of statements is projected.</summary>
/// <param name="Courses">By IRI.</param>
/// <param name="Rules">By IRI; one for each course.</param>
internal sealed record ProjectionScope(
    IStore Store,
    string Tenant,
    IReadOnlyDictionary<string, CourseEntry> Courses,
    IReadOnlyDictionary<string, RuleRecord> Rules,
    TimeProvider Time)
{
    public ProjectionScope With(RuleRecord rule) =>
        this with { Rules = new Dictionary<string, RuleRecord>(Rules, StringComparer.Ordinal) { [rule.Iri] = rule } };
}
