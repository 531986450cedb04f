using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Quiz or test without questions.</summary>
internal sealed class EmptyAssessment : CourseCheck
{
    public override string Code => "CP0119";

    public override Severity Severity => Severity.Error;

    public override string Title => "Quiz or test without questions";

    public override string What => "A quiz or test has at least one question: a second-level heading with answers.";

    public override string Why => "It could never be completed.";

    public override string Bad => "# Which one is right?";

    public override string Good => "## Which one is right? {#q-one}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var assessment in course.Assessments.Where(a => a.Questions.Count == 0 && !bag.HasErrorIn(a.Span.File)))
            bag.Report(
                this, assessment.Span, $"'{assessment.Id}' has no questions.",
                "Begin each question with ## and end the heading with {#an-id}.");
    }
}
