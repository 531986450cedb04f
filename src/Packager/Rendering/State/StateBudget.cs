using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Questions;

namespace CoursePackager.Packager.Rendering.State;

/// <summary>
/// The largest saved state that the player can ever write for a course: everything read, every question answered in the longest
/// way. Exact, so that a build can refuse a course that would overflow a learning platform's field.
/// </summary>
/// <param name="MaximumCharacters">ASCII characters of the encoded state.</param>
/// <param name="Contributors">Biggest first.</param>
internal sealed record StateBudget(int MaximumCharacters, IReadOnlyList<StateContributor> Contributors)
{
    public static StateBudget Of(Course course)
    {
        var contributors = course.Assessments.SelectMany(a => a.Questions)
            .Select(q => new StateContributor(q.Id, StateLayout.QuestionBits(QuestionFacts.Of(q))))
            .Append(new("head", StateLayout.HeadBits))
            .Append(new("lessons", course.Lessons.Count() * StateLayout.LessonBits))
            .Append(new("tests", course.Assessments.Count(a => a.Kind == AssessmentKind.Test) * StateLayout.TestRecordBits))
            .OrderByDescending(c => c.Bits).ThenBy(c => c.What, StringComparer.Ordinal)
            .ToList();
        return new StateBudget(StateLayout.Characters(contributors.Sum(c => c.Bits)), contributors);
    }
}
