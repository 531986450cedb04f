using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link of a kind that is not allowed.</summary>
internal sealed class LinkScheme : CourseCheck
{
    public override string Code => "CP0211";

    public override Severity Severity => Severity.Error;

    public override string Title => "Link of a kind that is not allowed";

    public override string What =>
        "A link leads to a page of the course, a term (glossary:), a web address (http or https) or an e-mail address "
        + "(mailto:).";

    public override string Why =>
        "Other kinds, such as javascript: and file:, run code in the learner's browser or work on one machine only.";

    public override string Bad => "[form](file:///C:/form.docx)";

    public override string Good => "[form](https://www.example.org/form)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var links = new LinkResolver(course);
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
            Check(file, link, link.Url ?? "");
        foreach (var (file, link) in TextNodes.Of<AutolinkInline>(course).Where(n => !n.Node.IsEmail))
            Check(file, link, link.Url);

        void Check(Sources.SourceFile file, Inline link, string url)
        {
            if (links.Resolve(file, url).Kind == LinkKind.Forbidden)
                bag.Report(
                    this, TextNodes.Span(file, link), $"'{url}' is not an address that a link may have.",
                    "Use https://, mailto: or the file of a page; write spaces in an address as %20.");
        }
    }
}
