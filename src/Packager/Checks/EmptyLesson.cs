using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Lesson without text.</summary>
internal sealed class EmptyLesson : CourseCheck
{
    public override string Code => "CP0216";

    public override Severity Severity => Severity.Error;

    public override string Title => "Lesson without text";

    public override string What => "A lesson has text or an image after its front matter.";

    public override string Why => "Learners would see an empty page.";

    public override string Bad => "---\nid: terms\ntitle: Terms\n---";

    public override string Good => "---\nid: terms\ntitle: Terms\n---\n\nThree terms matter most.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var lesson in course.Lessons)
            if (lesson.Body.PlainText.Length == 0 && !MarkdownNodes.Of<LinkInline>(lesson.Body.Blocks).Any()
                && !bag.HasErrorIn(lesson.Span.File))
                bag.Report(
                    this, lesson.Span, $"The lesson '{lesson.Id}' has no text.",
                    "Write it, or take the lesson out of course.yaml.");
    }
}
