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

    /// <summary>Test: how many questions an attempt asks; 0: all.</summary>
    public int Draw { get; init; }

    /// <summary>How many questions an attempt asks.</summary>
    public int Asked => Draw > 0 ? Math.Min(Draw, Questions.Count) : Questions.Count;

    public IReadOnlyList<QuestionSnapshot> Questions { get; init; } = [];

    /// <summary>What the player keeps of a page besides the place: that a lesson was read, the result of a test.</summary>
    public bool HasRecord => Kind is "lesson" or "test";
}
