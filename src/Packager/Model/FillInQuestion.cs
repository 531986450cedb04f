namespace CoursePackager.Packager.Model;

/// <summary>A sentence or paragraph with gaps to fill. Credit: share of gaps filled rightly.</summary>
internal sealed record FillInQuestion : Question
{
    /// <summary>The text; where a gap is stands a <c>GapInline</c>.</summary>
    public required RichText Sentence { get; init; }

    public required IReadOnlyList<Gap> Gaps { get; init; }
}
