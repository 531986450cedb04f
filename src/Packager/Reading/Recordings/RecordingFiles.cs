namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Names of recordings and of what lies beside them.</summary>
internal static class RecordingFiles
{
    public const string Transcript = ".transcript.md";
    public const string Chapters = ".chapters.vtt";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase) { ".mp4", ".webm", ".mp3", ".m4a", ".ogg" };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ".mov", ".m4v", ".avi", ".mkv", ".wmv", ".flv", ".mpg", ".mpeg", ".ogv", ".3gp", ".ts", ".wav", ".aac", ".flac", ".oga", ".opus", ".wma",
    };

    /// <summary>Whether a path is meant as a video or sound recording, playable or not.</summary>
    public static bool IsRecording(string path) => IsKnown(path) || Others.Contains(Path.GetExtension(path));

    /// <summary>Whether the ending is one that is accepted.</summary>
    public static bool IsKnown(string path) => Known.Contains(Path.GetExtension(path));
}
