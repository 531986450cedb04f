using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>One file of a course, cut into what is translated.</summary>
/// <param name="Path">Path inside the course folder; the same in every language.</param>
/// <param name="Segments">In the order of the file.</param>
/// <param name="Pieces">In the order of the file.</param>
internal sealed record SegmentedFile(
    string Path, FileRole Role, SourceFile Source, IReadOnlyList<Segment> Segments, IReadOnlyList<Piece> Pieces)
{
    public SourceSpan SpanOf(Segment segment) => new(Source, segment.Start, Math.Max(1, segment.Length));

    /// <summary>A segment as it stands in the file.</summary>
    public string RawOf(Segment segment) => Source.Text.Substring(segment.Start, segment.Length);
}
