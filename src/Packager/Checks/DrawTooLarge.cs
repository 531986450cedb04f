using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>More questions drawn than there are.</summary>
internal sealed class DrawTooLarge : CourseCheck
{
    public override string Code => "CP0372";

    public override Severity Severity => Severity.Error;

    public override string Title => "More questions drawn than there are";

    public override string What => "draw is not larger than the number of questions in the file.";

    public override string Why => "The learner is promised a number of questions that the test cannot ask.";

    public override string Bad => "draw: 20\n\nin a test of 15 questions";

    public override string Good => "draw: 20\n\nin a test of 40 questions";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var assessment in course.Assessments.Where(a => a.Draw > a.Questions.Count && !bag.HasErrorIn(a.Span.File)))
            bag.Report(
                this, assessment.SpanOf("draw"),
                $"'{assessment.Id}' draws {assessment.Draw} questions, but has {assessment.Questions.Count}.",
                "Write more questions, or lower draw.");
    }
}
