using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A video or sound recording in a lesson, with what lies beside it.</summary>
internal sealed record Recording
{
    /// <summary>Slug of the file name, the same in every language: what a learner has watched hangs on it.</summary>
    public required string Id { get; init; }

    /// <summary>Has a picture; otherwise only sound.</summary>
    public required bool IsVideo { get; init; }

    /// <summary>What it is about, plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Caption under it, plain text; empty for none.</summary>
    public required string Caption { get; init; }

    public required MediaFile File { get; init; }

    public required RecordingFacts Facts { get; init; }

    /// <summary>Picture shown before it plays; null for none.</summary>
    public required MediaFile? Poster { get; init; }

    /// <summary>Captions in the language of the course first, then other languages. Empty when there are none.</summary>
    public required IReadOnlyList<CueTrack> Captions { get; init; }

    public required CueTrack? Chapters { get; init; }

    /// <summary>Text written instead of listening or looking; null when the captions have to do.</summary>
    public required RichText? Transcript { get; init; }

    /// <summary>Where the lesson shows it.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Everything that the package needs for it.</summary>
    public IEnumerable<MediaFile> Files =>
        new[] { File, Poster, Chapters?.File }.Concat(Captions.Select(c => c.File)).OfType<MediaFile>();
}
