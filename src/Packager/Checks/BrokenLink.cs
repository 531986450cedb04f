using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link leads nowhere.</summary>
internal sealed class BrokenLink : CourseCheck
{
    public override string Code => "CP0208";

    public override Severity Severity => Severity.Error;

    public override string Title => "Link leads nowhere";

    public override string What =>
        "A link to another page names its file, relative to the file that has the link, and the page is part of the "
        + "course.";

    public override string Why => "Learners would get an error page.";

    public override string Bad => "[see](fair-recruitment.md) in foundations/terms.md";

    public override string Good => "[see](../mobility/fair-recruitment.md)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var links = new LinkResolver(course);
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
        {
            var target = links.Resolve(file, link.Url ?? "");
            if (target.Kind is LinkKind.Broken)
                bag.Report(
                    this, TextNodes.Span(file, link), $"'{link.Url}' is not a path inside the course folder.",
                    "Write a relative path with forward slashes.");
            else if (target.Kind is LinkKind.File)
                bag.Report(
                    this, TextNodes.Span(file, link), $"'{target.Path}' is not a page of the course.",
                    Suggestion(target.Path!, links));
        }
    }

    private static string Suggestion(string path, LinkResolver links) =>
        Spelling.Suggest(path, links.PagePaths)
            ?? "Link to the .md file of a lesson that course.yaml lists, or to a web address.";
}
