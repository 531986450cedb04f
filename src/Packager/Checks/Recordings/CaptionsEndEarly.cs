using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Captions end long before the recording.</summary>
internal sealed class CaptionsEndEarly : CourseCheck
{
    public override string Code => "CP0416";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Captions end long before the recording";

    public override string What =>
        "Captions go on to the end, up to music or silence: less than 20 seconds and less than a fifth of the "
        + "recording are without.";

    public override string Why => "The last minutes are lost to those who cannot hear them.";

    public override string Bad => "A video of five minutes whose last caption is at 00:02:00.000";

    public override string Good => "Captions to the last sentence";

    private const double LongestSilence = 20;
    private const double LargestShare = 0.2;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
            foreach (var track in recording.Captions)
                if (recording.Facts.Seconds - track.Cues.Max(c => c.End) is var rest && rest > LongestSilence && rest > LargestShare * recording.Facts.Seconds)
                    bag.Report(
                        this, track.Cues[^1].Span, $"After this caption '{recording.File.SourcePath}' goes on for {rest:0} s.",
                        "Caption the rest. When nobody speaks there, say what is heard: [music].");
    }
}
