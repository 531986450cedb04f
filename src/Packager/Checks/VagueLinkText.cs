using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link text says nothing.</summary>
internal sealed class VagueLinkText : CourseCheck
{
    public override string Code => "CP0213";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Link text says nothing";

    public override string What => "The text of a link says where it leads, also when it is read alone.";

    public override string Why =>
        "Screen readers list the links of a page without the text around them; ten times \"here\" is no list.";

    public override string Bad => "The convention is [here](https://www.ilo.org/c97).";

    public override string Good => "See [Convention No. 97](https://www.ilo.org/c97).";

    private static readonly HashSet<string> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        "here", "click here", "click", "link", "this link", "this", "more", "read more", "see here", "this page",
        "здесь", "тут", "сюда", "ссылка", "по ссылке", "по этой ссылке", "нажмите здесь", "подробнее", "далее", "читать далее",
    };

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
            if (PlainText.Of(link).Trim(' ', '.', ',', ':', '…', '»', '«') is var text && Vague.Contains(text))
                bag.Report(
                    this, TextNodes.Span(file, link), $"The link text '{text}' does not say where it leads.",
                    "Use the name of what is linked.");
    }
}
