using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>
/// Completion rule and pass mark of a unit, in the words of cmi5. The player says <c>completed</c> when the rule is met and
/// <c>passed</c> when, besides, the pass mark is reached; so:
/// <list type="table">
/// <item>no pass mark, whatever the rule: <c>Completed</c>, because <c>passed</c> is never said;</item>
/// <item>pass mark, final test must be passed: <c>CompletedAndPassed</c>;</item>
/// <item>pass mark, no final test, so the quizzes decide: <c>CompletedAndPassed</c>;</item>
/// <item>pass mark, final test only to be handed in, or not asked for: <c>Completed</c>; the result is reported all the same.</item>
/// </list>
/// A course where nothing must be done counts when it was opened, not before; only a test that is a unit of its own and not asked for
/// is <c>NotApplicable</c>, so that the units beside it complete the course.
/// </summary>
/// <param name="course">The whole course.</param>
internal sealed class MoveOnRule(Course course)
{
    private const decimal Percent = 100m;

    public MoveOn Of(RenderedUnit unit)
    {
        var rule = unit.Course.Completion.FinalTest;
        if (unit.Id is not null && unit.Course.FinalTest is not null && rule == FinalTestRule.None) return MoveOn.NotApplicable;
        return MasteryScore(unit) is not null && (unit.Course.FinalTest is null || rule == FinalTestRule.Passed)
            ? MoveOn.CompletedAndPassed
            : MoveOn.Completed;
    }

    /// <summary>
    /// The pass mark, 0 to 1; null when there is none or nothing that earns points. cmi5 adds no results up: where the quizzes of
    /// several units decide together, each has to reach the mark.
    /// </summary>
    public decimal? MasteryScore(RenderedUnit unit)
    {
        var mastery = unit.Course.Mastery ?? (course.FinalTest is null ? course.Mastery : null);
        return mastery is { } percent && unit.Course.Assessments.Any() ? percent / Percent : null;
    }
}
