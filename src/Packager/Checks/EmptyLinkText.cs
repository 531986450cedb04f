using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link without text.</summary>
internal sealed class EmptyLinkText : CourseCheck
{
    public override string Code => "CP0212";

    public override Severity Severity => Severity.Error;

    public override string Title => "Link without text";

    public override string What => "A link has a text, or an image with a text.";

    public override string Why => "A screen reader announces a link and then nothing; others do not even see it.";

    public override string Bad => "[](https://www.ilo.org)";

    public override string Good => "[International Labour Organization](https://www.ilo.org)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course)
            .Where(n => !n.Node.IsImage && PlainText.Of(n.Node).Length == 0))
            bag.Report(
                this, TextNodes.Span(file, link), $"The link to '{link.Url}' has no text.",
                "Write in the square brackets where it leads.");
    }
}
