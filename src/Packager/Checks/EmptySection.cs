using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace CoursePackager.Packager.Checks;

/// <summary>Heading with nothing under it.</summary>
internal sealed class EmptySection : CourseCheck
{
    public override string Code => "CP0224";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Heading with nothing under it";

    public override string What => "After a heading comes text, or a heading one level deeper.";

    public override string Why => "Learners look for a text that was forgotten or never written.";

    public override string Bad => "## Fees\n\n## Contracts\n\nA contract …";

    public override string Good => "## Fees\n\nWorkers pay none.\n\n## Contracts\n\nA contract …";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var lesson in course.Lessons)
        {
            var blocks = lesson.Body.Blocks.Where(b => b is not FootnoteGroup).ToArray();
            for (var i = 0; i < blocks.Length; i++)
                if (blocks[i] is HeadingBlock heading && IsEmpty(heading, blocks.ElementAtOrDefault(i + 1)))
                    bag.Report(
                        this, TextNodes.Span(lesson.Span.File, heading),
                        $"There is nothing under the heading '{PlainText.Of(heading.Inline)}'.",
                        "Write the section, or remove its heading.");
        }
    }

    private static bool IsEmpty(HeadingBlock heading, Block? next) =>
        next is null || next is HeadingBlock following && following.Level <= heading.Level;
}
