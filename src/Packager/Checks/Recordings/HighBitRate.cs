using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Recording larger than its length needs.</summary>
internal sealed class HighBitRate : CourseCheck
{
    public override string Code => "CP0422";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Recording larger than its length needs";

    public override string What => "A video takes at most 2.5 Mbit a second, sound alone 256 kbit.";

    public override string Why => "On a slow line it stops again and again, and mobile data costs the learner money.";

    public override string Bad => "A lecture of five minutes with 150 MB";

    public override string Good => "The same at 720p with 25 MB";

    private const double MostVideo = 2500;
    private const double MostSound = 256;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
        {
            var kilobits = recording.File.Content.Length * 8 / 1000.0 / recording.Facts.Seconds;
            if (kilobits <= (recording.IsVideo ? MostVideo : MostSound)) continue;
            bag.Report(
                this, recording.Span, $"'{recording.File.SourcePath}' takes {kilobits:0} kbit a second.",
                recording.IsVideo ? "Convert it to 720 lines or fewer: ffmpeg -i it.mp4 -vf scale=-2:720 -crf 26 -movflags +faststart new.mp4" : "96 kbit a second are enough for speech.");
        }
    }
}
