using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Final test required, but there is none.</summary>
internal sealed class FinalTestRuleWithoutTest : CourseCheck
{
    public override string Code => "CP0112";

    public override Severity Severity => Severity.Error;

    public override string Title => "Final test required, but there is none";

    public override string What => "completion.finalTest may be passed or submitted only when the course has a finalTest.";

    public override string Why => "Nobody could ever complete the course.";

    public override string Bad => "completion:\n  finalTest: passed\n\nwithout a finalTest: key";

    public override string Good => "finalTest: final-test.md";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.Completion.FinalTest != FinalTestRule.None && course.FinalTest is null && !bag.HasErrorIn(course.Span.File))
            bag.Report(
                this, course.Span, "Completion asks for the final test, but the course has none.",
                "Name it under finalTest:, or write finalTest: none in the rule.");
    }
}
