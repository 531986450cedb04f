namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Recording is too large.</summary>
internal sealed class RecordingTooLarge : Rule
{
    public override string Code => "CP0421";

    public override Severity Severity => Severity.Error;

    public override string Title => "Recording is too large";

    public override string What => "A video or sound recording has at most 200 MB.";

    public override string Why =>
        "Learning management systems limit uploads, often to 100 or 256 MB for the whole course; and learners on "
        + "slow lines wait for every byte.";

    public override string Bad => "media/lecture.mp4 with 1.4 GB";

    public override string Good => "Three parts of five minutes, 20 MB each, in three lessons";
}
