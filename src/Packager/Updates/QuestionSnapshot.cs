namespace CoursePackager.Packager.Updates;

/// <summary>A question as course.json has it (docs/contracts.md).</summary>
internal sealed record QuestionSnapshot
{
    public string Id { get; init; } = "";

    public string Type { get; init; } = "";

    public int Points { get; init; } = 1;

    public int Sig { get; init; }

    public string Keys { get; init; } = "";

    public int Targets { get; init; }

    public int Parts { get; init; } = 1;
}
