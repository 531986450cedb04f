using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>The questions that a learner could answer by the look of the answers.</summary>
internal static class ChoiceQuestions
{
    /// <summary>Single-choice questions with three answers or more, exactly one of them right.</summary>
    public static IReadOnlyList<SingleChoiceQuestion> Single(Assessment assessment) =>
        [.. assessment.Questions.OfType<SingleChoiceQuestion>()
            .Where(q => q.Choices.Count >= 3 && q.Choices.Count(c => c.IsRight) == 1)];

    /// <summary>The answers of a question of single or multiple choice; empty for other types.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(Question question) => question switch
    {
        SingleChoiceQuestion single => single.Choices,
        MultipleChoiceQuestion multiple => multiple.Choices,
        _ => [],
    };
}
