using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Where a gap stands in the text of a fill-in question; put there instead of its answers.</summary>
internal sealed class GapInline : LeafInline
{
    /// <summary>Key of the gap: <c>a</c>, <c>b</c>, …</summary>
    public required string Key { get; init; }
}
