using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>
/// Completion rule and pass mark of a course, in the words of cmi5. The player says <c>completed</c> when the rule is met and
/// <c>passed</c> when, besides, the pass mark is reached; so:
/// <list type="table">
/// <item>no pass mark, whatever the rule: <c>Completed</c>, because <c>passed</c> is never said;</item>
/// <item>pass mark, final test must be passed: <c>CompletedAndPassed</c>;</item>
/// <item>pass mark, no final test, so the quizzes decide: <c>CompletedAndPassed</c>;</item>
/// <item>pass mark, final test only to be handed in, or not asked for: <c>Completed</c>; the result is reported all the same.</item>
/// </list>
/// Never <c>NotApplicable</c>: a course where nothing must be done counts when it was opened, not before.
/// </summary>
internal static class MoveOnRule
{
    private const decimal Percent = 100m;

    public static MoveOn Of(Course course) =>
        MasteryScore(course) is not null && (course.FinalTest is null || course.Completion.FinalTest == FinalTestRule.Passed)
            ? MoveOn.CompletedAndPassed
            : MoveOn.Completed;

    /// <summary>The pass mark, 0 to 1; null when there is none or nothing that earns points.</summary>
    public static decimal? MasteryScore(Course course) =>
        course.Mastery is { } mastery && course.Assessments.Any() ? mastery / Percent : null;
}
