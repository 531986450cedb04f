using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Text of an image is too long.</summary>
internal sealed class LongAltText : CourseCheck
{
    private const int Longest = 600;

    public override string Code => "CP0222";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Text of an image is too long";

    public override string What => "The text in the square brackets of an image has at most 600 characters.";

    public override string Why =>
        "A screen reader reads it in one go, without headings, lists or a way back; and others, whom it would help as well, never "
        + "see it.";

    public override string Bad => "![Flow chart. First box: … and so on for a whole page](../media/path.svg)";

    public override string Good => "![Flow chart of five steps, described below](../media/path.svg)\n\n1. Check the papers.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, image) in TextNodes.Of<LinkInline>(course).Where(n => n.Node.IsImage))
            if (PlainText.Of(image).Length is var length and > Longest)
                bag.Report(
                    this, TextNodes.Span(file, image), $"The text of the image '{image.Url}' has {length} characters.",
                    "Say in a sentence or two what it shows, and put the details into the text below it.");
    }
}
