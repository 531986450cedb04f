namespace CoursePackager.Lrs.Completion;

/// <summary>What completes a course; all parts must hold.</summary>
/// <param name="AllLessons">Every lesson read to its end.</param>
/// <param name="AllQuizzes">Every quiz answered, right or wrong.</param>
/// <param name="Mastery">Percent of the final test's points that passes it; null: no pass mark.</param>
internal sealed record CompletionRule(bool AllLessons, bool AllQuizzes, FinalTestRule FinalTest, decimal? Mastery)
{
    /// <summary>Whether a page must be done before the course is.</summary>
    public bool Requires(CoursePage page) => page.Kind switch
    {
        PageKind.Lesson => AllLessons,
        PageKind.Quiz => AllQuizzes,
        _ => FinalTest != FinalTestRule.None,
    };
}
