using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>What course.json, the player and the state budget need to know about a question, whatever its type.</summary>
/// <param name="Type">Name of the type in course.json.</param>
/// <param name="Keys">Keys of choices, left sides or items, one letter each; empty for text and numbers.</param>
/// <param name="Targets">Number of right sides of a matching question, else 0.</param>
/// <param name="Parts">Number of equal shares its points are counted in.</param>
internal sealed record QuestionFacts(string Type, string Keys, int Targets, int Parts)
{
    public static QuestionFacts Of(Question question) => question switch
    {
        SingleChoiceQuestion q => new("single", string.Concat(q.Choices.Select(c => c.Key)), 0, 1),
        MultipleChoiceQuestion q => new("multiple", string.Concat(q.Choices.Select(c => c.Key)), 0,
            Math.Max(1, q.Choices.Count(c => c.IsRight))),
        TrueFalseQuestion => new("true-false", "tf", 0, 1),
        TextQuestion => new("text", "", 0, 1),
        NumericQuestion => new("numeric", "", 0, 1),
        MatchingQuestion q => new("matching", string.Concat(q.Pairs.Select(p => p.Key)), q.Targets.Count, q.Pairs.Count),
        OrderingQuestion q => new("ordering", string.Concat(q.Items.Select(i => i.Key)), 0, q.Items.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "Unknown question type."),
    };
}
