using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Glossary term that no text links to.</summary>
internal sealed class UnusedTerm : CourseCheck
{
    public override string Code => "CP0220";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Glossary term that no text links to";

    public override string What => "Each term of the glossary is linked at least once from a lesson, quiz or other definition.";

    public override string Why => "Learners meet the word in the text and never learn that it is explained.";

    public override string Bad => "- id: decent-work\n  term: Decent work\n\nwith no link to it";

    public override string Good => "They are entitled to [decent work](glossary:decent-work).";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (bag.HasErrors) return; // the link may be in what could not be read

        var links = new LinkResolver(course);
        var linked = course.Lessons.Select(l => l.Body).Concat(course.Assessments.SelectMany(CourseTexts.Of))
            .Select(text => (Owner: "", Text: text))
            .Concat(course.Glossary.Select(t => (Owner: t.Id, Text: t.Definition)))
            .SelectMany(t => TermsIn(t.Text, links).Where(id => id != t.Owner))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var term in course.Glossary.Where(t => t.Id.Length > 0 && !linked.Contains(t.Id)))
            bag.Report(
                this, term.Span, $"No text links to the term '{term.Id}'.",
                $"Link it where it first occurs: [{term.Term}](glossary:{term.Id}), or take it out in every language.");
    }

    private static IEnumerable<string> TermsIn(RichText text, LinkResolver links) =>
        MarkdownNodes.Of<LinkInline>(text.Blocks)
            .Select(l => links.Resolve(text.Span.File, l.Url ?? ""))
            .Where(t => t.Kind == LinkKind.Term)
            .Select(t => t.Id ?? "");
}
