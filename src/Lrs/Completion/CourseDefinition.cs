using System.Globalization;
using CoursePackager.Lrs.Records;

namespace CoursePackager.Lrs.Completion;

/// <summary>What completion and certificates need of a course.json (docs/contracts.md).</summary>
/// <param name="Iri">Activity of the course, the same in every language.</param>
/// <param name="HasCertificate">Whether completing earns a certificate.</param>
internal sealed record CourseDefinition(
    string CourseId,
    string Iri,
    string Language,
    string Title,
    string Publisher,
    bool HasCertificate,
    CompletionRule Rule,
    IReadOnlyList<CoursePage> Pages)
{
    /// <summary>Hash of everything that decides who completes; titles and words may change without changing it.</summary>
    public string RuleVersion { get; } = StableHash.Of(Describe(Rule, Pages));

    public CoursePage? FindPage(string id) => Pages.FirstOrDefault(page => page.Id == id);

    public int CountOf(PageKind kind) => Pages.Count(page => page.Kind == kind);

    private static string Describe(CompletionRule rule, IReadOnlyList<CoursePage> pages)
    {
        var parts = pages
            .Where(rule.Requires)
            .Select(page => $"{page.Kind} {page.Id}")
            .Order(StringComparer.Ordinal)
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{rule.FinalTest} {MasteryThatCounts(rule):0.######}"));
        return string.Join('\n', parts);
    }

    private static decimal? MasteryThatCounts(CompletionRule rule) =>
        rule.FinalTest == FinalTestRule.Passed ? rule.Mastery : null;
}
