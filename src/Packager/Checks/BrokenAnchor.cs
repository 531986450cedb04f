using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link to a heading that does not exist.</summary>
internal sealed class BrokenAnchor : CourseCheck
{
    public override string Code => "CP0209";

    public override Severity Severity => Severity.Error;

    public override string Title => "Link to a heading that does not exist";

    public override string What =>
        "What follows # in a link is the id of a heading on that page: its words in small letters, joined by hyphens, "
        + "or its {#id}.";

    public override string Why => "The link would lead to the top of the page instead.";

    public override string Bad => "[fees](#fee) where the heading is \"Fees\"";

    public override string Good => "[fees](#fees)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var links = new LinkResolver(course);
        var anchors = Anchors(course);
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
        {
            var target = links.Resolve(file, link.Url ?? "");
            var page = target.Kind == LinkKind.Anchor ? PageOf(course, file) : target.Kind == LinkKind.Page ? target.Id : null;
            if (string.IsNullOrEmpty(page) || string.IsNullOrEmpty(target.Anchor) || !anchors.TryGetValue(page, out var known)) continue;
            if (!known.Contains(target.Anchor))
                bag.Report(
                    this, TextNodes.Span(file, link), $"There is no heading '#{target.Anchor}' on the page '{page}'.",
                    Spelling.Suggest(target.Anchor, known)
                        ?? "Copy the words of the heading in small letters, with hyphens for spaces.");
        }
    }

    private static string? PageOf(Course course, Sources.SourceFile file) =>
        course.Lessons.FirstOrDefault(l => l.Span.File == file)?.Id
            ?? course.Assessments.FirstOrDefault(a => a.Span.File == file)?.Id;

    private static Dictionary<string, HashSet<string>> Anchors(Course course)
    {
        var anchors = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var lesson in course.Lessons) anchors.TryAdd(lesson.Id, Headings([lesson.Body]));
        foreach (var assessment in course.Assessments) anchors.TryAdd(assessment.Id, Headings(CourseTexts.Of(assessment)));
        return anchors;
    }

    private static HashSet<string> Headings(IEnumerable<RichText> texts) =>
        [.. texts.SelectMany(t => t.Blocks).OfType<HeadingBlock>().Select(h => h.TryGetAttributes()?.Id).OfType<string>()];
}
