namespace CoursePackager.Packager.Model;

/// <summary>A short answer in words. All or nothing.</summary>
internal sealed record TextQuestion : Question
{
    /// <summary>Right answers first, then foreseen wrong ones.</summary>
    public required IReadOnlyList<TextAnswer> Answers { get; init; }
}
