using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.Recordings;

/// <summary>A paragraph made of captions.</summary>
/// <param name="Chapter">Title of the chapter that begins with it; empty for none.</param>
/// <param name="Speaker">Who begins to speak; empty when it is not said, or the same as before.</param>
/// <param name="Cues">With their place among all captions.</param>
internal sealed record TranscriptParagraph(string Chapter, string Speaker, List<(int Index, Cue Cue)> Cues);
