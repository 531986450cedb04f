using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Model;

/// <summary>Captions or chapters of a recording.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="File">As WebVTT.</param>
/// <param name="Cues">In order of their beginning; at least one.</param>
internal sealed record CueTrack(string Language, MediaFile File, IReadOnlyList<Cue> Cues, SourceFile Source);
