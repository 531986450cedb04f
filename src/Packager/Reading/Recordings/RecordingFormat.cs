using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading.Recordings;

/// <summary>Reads what a recording says of itself, by its ending and its bytes. Files are hostile: nothing read is trusted to lie inside them.</summary>
internal static class RecordingFormat
{
    /// <summary>Longest that is believed: a day.</summary>
    private const double LongestSeconds = 24 * 60 * 60;

    private static readonly HashSet<string> PlayedEverywhere =
        new(StringComparer.Ordinal) { "avc1", "avc3", "mp4a", "V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS", "mp3", "opus", "vorbis" };

    /// <returns>The facts, or what is wrong, in words that go on from "The file".</returns>
    public static (RecordingFacts? Facts, string Fault) Read(string path, ReadOnlySpan<byte> content)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var facts = extension switch
        {
            ".mp4" or ".m4a" => Mp4Facts.Read(content, extension == ".m4a"),
            ".webm" => WebMFacts.Read(content),
            ".mp3" => Mp3Facts.Read(content),
            _ => OggFacts.Read(content),
        };
        if (facts is null) return (null, $"is not what its name says: its content is no {Name(extension)}, or is cut off");
        if (facts.Codecs.FirstOrDefault(c => !PlayedEverywhere.Contains(c)) is { } codec)
            return (null, $"uses the format '{codec}', which many browsers do not play");
        if (extension == ".mp4" && facts.Width == 0 || extension == ".webm" && facts.Width == 0) return (null, "has no picture");
        return facts.Seconds is > 0 and <= LongestSeconds ? (facts, "") : (null, "does not say how long it is");
    }

    private static string Name(string extension) => extension switch
    {
        ".mp4" => "MP4", ".m4a" => "MP4 sound", ".webm" => "WebM", ".mp3" => "MP3", _ => "Ogg sound",
    };
}
