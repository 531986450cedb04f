namespace CoursePackager.Packager.Model;

/// <summary>A survey: one point of a scale for each of several statements. Never right or wrong, never scored.</summary>
internal sealed record LikertQuestion : Question
{
    /// <summary>Keys <c>1</c> to <c>9</c>, from one end of the scale to the other.</summary>
    public required IReadOnlyList<MatchingTarget> Scale { get; init; }

    public required IReadOnlyList<LikertStatement> Statements { get; init; }
}
