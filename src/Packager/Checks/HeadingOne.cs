using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using Markdig.Syntax;

namespace CoursePackager.Packager.Checks;

/// <summary>First-level heading in the text.</summary>
internal sealed class HeadingOne : CourseCheck
{
    public override string Code => "CP0206";

    public override Severity Severity => Severity.Error;

    public override string Title => "First-level heading in the text";

    public override string What =>
        "Headings in the text begin at the second level. The first level is the title of the page, which comes from "
        + "the front matter.";

    public override string Why => "A page with two titles confuses people who move by headings with a screen reader.";

    public override string Bad => "# Fees";

    public override string Good => "## Fees";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, heading) in TextNodes.Of<HeadingBlock>(course).Where(n => n.Node.Level == 1))
            bag.Report(this, TextNodes.Span(file, heading), "A heading in the text is on the first level.", "Begin it with ##.");
    }
}
