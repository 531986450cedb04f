namespace CoursePackager.Packager.Updates;

/// <summary>A page as course.json has it (docs/contracts.md).</summary>
internal sealed record PageSnapshot
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public int Sig { get; init; }

    public string? Module { get; init; }

    public string Title { get; init; } = "";

    public int Attempts { get; init; }

    public IReadOnlyList<QuestionSnapshot> Questions { get; init; } = [];

    /// <summary>What the player keeps of a page besides the place: that a lesson was read, the result of a test.</summary>
    public bool HasRecord => Kind is "lesson" or "test";
}
