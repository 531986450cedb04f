using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Recordings;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Image without a text.</summary>
internal sealed class MissingAltText : CourseCheck
{
    public override string Code => "CP0214";

    public override Severity Severity => Severity.Error;

    public override string Title => "Image without a text";

    public override string What =>
        "The square brackets of an image say in words what it shows. A file name is not such a text.";

    public override string Why => "People who cannot see the image learn from its text.";

    public override string Bad => "![](../media/routes.svg)";

    public override string Good => "![Map: three routes across the Mediterranean](../media/routes.svg)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, image) in TextNodes.Of<LinkInline>(course).Where(n => n.Node.IsImage && !RecordingFiles.IsRecording(n.Node.Url ?? "")))
        {
            var text = PlainText.Of(image);
            if (text.Length == 0)
                bag.Report(
                    this, TextNodes.Span(file, image), $"The image '{image.Url}' has no text.",
                    "Say in the square brackets what it shows.");
            else if (text.Equals(image.Url?.Split('/')[^1], StringComparison.OrdinalIgnoreCase))
                bag.Report(
                    this, TextNodes.Span(file, image), $"The text of the image is its file name, '{text}'.",
                    "Say in the square brackets what it shows.");
        }
    }
}
