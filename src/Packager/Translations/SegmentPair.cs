using CoursePackager.Packager.Translations.Segments;

namespace CoursePackager.Packager.Translations;

/// <summary>A text of the source and the text of the translation that belongs to it.</summary>
/// <param name="Id">Stable inside its file: the segment's key, or a name that the record keeps.</param>
/// <param name="Source">Null for a text that only the translation has.</param>
/// <param name="Target">Null when the translation has none.</param>
internal sealed record SegmentPair(string Id, Segment? Source, Segment? Target, SegmentState State);
