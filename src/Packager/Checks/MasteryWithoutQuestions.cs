using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Pass mark without questions.</summary>
internal sealed class MasteryWithoutQuestions : CourseCheck
{
    public override string Code => "CP0120";

    public override Severity Severity => Severity.Error;

    public override string Title => "Pass mark without questions";

    public override string What => "mastery needs a final test or at least one quiz, with a question that is scored.";

    public override string Why => "There are no points to take the percentage of, so nobody could pass.";

    public override string Bad => "mastery: 70\n\nwithout quizzes and final test";

    public override string Good => "Remove mastery, or add a quiz.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.Mastery is not null && course.Assessments.Sum(a => a.Points) == 0 && !bag.HasErrorIn(course.Span.File))
            bag.Report(
                this, course.Span, "The course has a pass mark, but no quiz or final test with a question that is scored.",
                "Remove mastery, or add a quiz or final test.");
    }
}
