namespace CoursePackager.Packager.Model;

/// <summary>Exactly one answer is right. All or nothing.</summary>
internal sealed record SingleChoiceQuestion : Question
{
    public required IReadOnlyList<Choice> Choices { get; init; }
}
