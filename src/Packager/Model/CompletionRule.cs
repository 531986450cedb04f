namespace CoursePackager.Packager.Model;

/// <summary>What completes the course. All three parts must hold.</summary>
internal sealed record CompletionRule(LessonsRule Lessons, QuizzesRule Quizzes, FinalTestRule FinalTest)
{
    /// <summary>Percent of each video or recording to be played before its lesson counts as read; 0 for no such rule.</summary>
    public int Videos { get; init; }
}
