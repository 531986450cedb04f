namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Recording in a format that not every browser plays.</summary>
internal sealed class UnsupportedRecording : Rule
{
    public override string Code => "CP0419";

    public override Severity Severity => Severity.Error;

    public override string Title => "Recording in a format that not every browser plays";

    public override string What =>
        "Videos are MP4 with H.264 (8 bits, yuv420p) and AAC, or WebM; sound is MP3, M4A, Ogg with Opus or Vorbis. "
        + "The content is what the name says, and says how long it is.";

    public override string Why => "On some phones and computers the picture stays black.";

    public override string Bad => "![Access control](../media/access-control.mov)";

    public override string Good => "![Access control](../media/access-control.mp4)";
}
