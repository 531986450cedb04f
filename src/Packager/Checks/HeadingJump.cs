using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;

namespace CoursePackager.Packager.Checks;

/// <summary>Heading level is skipped.</summary>
internal sealed class HeadingJump : CourseCheck
{
    public override string Code => "CP0207";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Heading level is skipped";

    public override string What => "After a heading the next one is at most one level deeper.";

    public override string Why => "The levels are the outline of the page; a gap in it sounds like a missing section.";

    public override string Bad => "## Fees\n\n#### Who pays";

    public override string Good => "## Fees\n\n### Who pays";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var text in course.Lessons.Select(l => l.Body).Concat(course.Assessments.Select(a => a.Introduction)))
            Check(text, 1, bag);
        foreach (var question in course.Assessments.SelectMany(a => a.Questions)) Check(question.Prompt, 2, bag);
    }

    private void Check(RichText text, int level, DiagnosticBag bag)
    {
        foreach (var heading in MarkdownNodes.Of<HeadingBlock>(text.Blocks))
        {
            if (heading.Level > level + 1)
                bag.Report(
                    this, MarkdownSpans.Of(text.Span.File, heading),
                    $"A heading of level {heading.Level} follows one of level {level}.",
                    $"Begin it with {new string('#', level + 1)}.");
            level = heading.Level;
        }
    }
}
