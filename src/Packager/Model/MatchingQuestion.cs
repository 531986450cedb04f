namespace CoursePackager.Packager.Model;

/// <summary>Left sides are matched with right sides. Credit: share of right pairs.</summary>
internal sealed record MatchingQuestion : Question
{
    /// <summary>Heading of the left column.</summary>
    public required string LeftHeading { get; init; }

    /// <summary>Heading of the right column.</summary>
    public required string RightHeading { get; init; }

    public required IReadOnlyList<MatchingPair> Pairs { get; init; }

    /// <summary>All right sides, distractors included.</summary>
    public required IReadOnlyList<MatchingTarget> Targets { get; init; }
}
