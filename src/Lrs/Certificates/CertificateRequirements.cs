using CoursePackager.Lrs.Completion;

namespace CoursePackager.Lrs.Certificates;

/// <summary>What the course asked for when the certificate was earned.</summary>
/// <param name="Lessons">How many lessons had to be read; 0: none.</param>
/// <param name="Quizzes">How many quizzes had to be answered; 0: none.</param>
/// <param name="Mastery">Percent needed in the final test; null: no pass mark.</param>
internal sealed record CertificateRequirements(int Lessons, int Quizzes, FinalTestRule FinalTest, decimal? Mastery)
{
    public static CertificateRequirements Of(CourseDefinition course) => new(
        course.Rule.AllLessons ? course.CountOf(PageKind.Lesson) : 0,
        course.Rule.AllQuizzes ? course.CountOf(PageKind.Quiz) : 0,
        course.Rule.FinalTest,
        course.Rule.FinalTest == FinalTestRule.Passed ? course.Rule.Mastery : null);
}
