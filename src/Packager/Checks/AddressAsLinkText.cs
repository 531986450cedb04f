using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link text is an address.</summary>
internal sealed class AddressAsLinkText : CourseCheck
{
    public override string Code => "CP0221";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Link text is an address";

    public override string What =>
        "The text of a link is words. The bare name of a site, such as www.ilo.org, may stand for itself.";

    public override string Why =>
        "A screen reader spells an address out, sign by sign; others cannot tell from it what they will get.";

    public override string Bad => "[https://www.ilo.org/topics/c97?lang=en](https://www.ilo.org/topics/c97?lang=en)";

    public override string Good => "[ILO page on Convention No. 97](https://www.ilo.org/topics/c97?lang=en)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
            Check(PlainText.Of(link), TextNodes.Span(file, link));
        foreach (var (file, link) in TextNodes.Of<AutolinkInline>(course).Where(n => !n.Node.IsEmail))
            Check(link.Url, TextNodes.Span(file, link));

        void Check(string text, SourceSpan span)
        {
            if (IsAddressOfPage(text))
                bag.Report(
                    this, span, $"The text of the link is the address '{text}'.",
                    "Write in the square brackets what is there: [title of the page](address).");
        }
    }

    private static bool IsAddressOfPage(string text)
    {
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        return !text.Contains(' ', StringComparison.Ordinal)
            && WebAddress.Parse(text) is { } address && address.PathAndQuery.Length > 1;
    }
}
