using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Course that is complete at once.</summary>
internal sealed class NothingToDo : CourseCheck
{
    public override string Code => "CP0122";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Course that is complete at once";

    public override string What => "Completion asks for at least one of lessons, quizzes and final test.";

    public override string Why => "Reports would show everybody who opened the course as having completed it.";

    public override string Bad => "completion:\n  lessons: none\n  quizzes: none\n  finalTest: none";

    public override string Good => "completion:\n  lessons: all\n  quizzes: none\n  finalTest: none";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (!course.Certificate && course.Completion == CertificateWithoutCompletion.Nothing && !bag.HasErrorIn(course.Span.File))
            bag.Report(
                this, course.Span, "Nothing has to be done to complete the course.",
                "Ask for lessons, quizzes or the final test under completion:.");
    }
}
