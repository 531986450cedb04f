using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Certificate for nothing.</summary>
internal sealed class CertificateWithoutCompletion : CourseCheck
{
    public override string Code => "CP0114";

    public override Severity Severity => Severity.Error;

    public override string Title => "Certificate for nothing";

    public override string What => "A course with a certificate asks for at least one of lessons, quizzes and final test.";

    public override string Why => "Everybody who opens the course would get a certificate.";

    public override string Bad => "certificate: true\ncompletion:\n  lessons: none\n  quizzes: none\n  finalTest: none";

    public override string Good => "certificate: true\ncompletion:\n  lessons: all\n  quizzes: none\n  finalTest: none";

    internal static readonly CompletionRule Nothing = new(LessonsRule.None, QuizzesRule.None, FinalTestRule.None);

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.Certificate && course.Completion == Nothing && !bag.HasErrorIn(course.Span.File))
            bag.Report(
                this, course.Span, "The course gives a certificate, but nothing has to be done for it.",
                "Ask for lessons, quizzes or the final test under completion:.");
    }
}
