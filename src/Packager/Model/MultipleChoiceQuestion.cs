namespace CoursePackager.Packager.Model;

/// <summary>One or more answers are right. Credit: (right chosen - wrong chosen) / number of right ones, never below 0.</summary>
internal sealed record MultipleChoiceQuestion : Question
{
    public required IReadOnlyList<Choice> Choices { get; init; }
}
