using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Final test to be passed without a pass mark.</summary>
internal sealed class PassedWithoutMastery : CourseCheck
{
    public override string Code => "CP0113";

    public override Severity Severity => Severity.Error;

    public override string Title => "Final test to be passed without a pass mark";

    public override string What => "completion.finalTest: passed needs mastery.";

    public override string Why => "Without a pass mark nobody passes, so nobody could ever complete the course.";

    public override string Bad => "completion:\n  finalTest: passed\n\nwithout a mastery: key";

    public override string Good => "mastery: 70";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.Completion.FinalTest == FinalTestRule.Passed && course.Mastery is null && !bag.HasErrorIn(course.Span.File))
            bag.Report(
                this, course.Span, "Completion asks that the final test is passed, but there is no pass mark.",
                "Add mastery: 70, or write finalTest: submitted.");
    }
}
