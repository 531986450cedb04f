using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Completion;

/// <summary>Under which rule the states of a course are folded; a record of <c>completion-rules</c>.</summary>
/// <param name="Epoch">New each time the statements have to be read again: course or rule is new, or a rebuild was asked for.
/// States of another epoch are worthless.</param>
/// <param name="IsReady">False while old statements are read again; until then results and certificates stay as they
/// were.</param>
internal sealed record RuleRecord(string Iri, string RuleVersion, string Epoch, bool IsReady)
{
    public static string KeyOf(string iri) => StableHash.Of(iri);

    public static RuleRecord Begin(string iri, string ruleVersion) =>
        new(iri, ruleVersion, Guid.NewGuid().ToString("N")[..12], IsReady: false);
}
