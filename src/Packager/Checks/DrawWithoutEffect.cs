using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Draw that changes nothing.</summary>
internal sealed class DrawWithoutEffect : CourseCheck
{
    public override string Code => "CP0373";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Draw that changes nothing";

    public override string What => "draw stands in a test, and is smaller than the number of its questions.";

    public override string Why =>
        "A quiz always asks all its questions, and so does a test that draws as many as it has: the author expects a variety that is not there.";

    public override string Bad => "draw: 20\n\nin a test of 20 questions";

    public override string Good => "draw: 20\n\nin a test of 40 questions";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var assessment in course.Assessments.Where(a => a.Draw is not null && !bag.HasErrorIn(a.Span.File)))
            if (assessment.Kind == AssessmentKind.Quiz)
                bag.Report(
                    this, assessment.SpanOf("draw"), $"'{assessment.Id}' is a quiz, and a quiz asks all its questions.",
                    "Take draw out, or make it the final test.");
            else if (assessment.Draw == assessment.Questions.Count)
                bag.Report(
                    this, assessment.SpanOf("draw"), $"'{assessment.Id}' draws {assessment.Draw} questions, and has no more.",
                    "Write more questions, or take draw out.");
    }
}
