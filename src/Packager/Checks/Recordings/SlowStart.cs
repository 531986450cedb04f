using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Video that starts late.</summary>
internal sealed class SlowStart : CourseCheck
{
    public override string Code => "CP0420";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Video that starts late";

    public override string What => "An MP4 has its table of contents (moov) before its content (mdat).";

    public override string Why => "Otherwise many servers and browsers load the whole file before the first picture shows.";

    public override string Bad => "ffmpeg -i in.mov out.mp4";

    public override string Good => "ffmpeg -i in.mov -movflags +faststart out.mp4";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
            if (!recording.Facts.CanStartAtOnce)
                bag.Report(
                    this, recording.Span, $"'{recording.File.SourcePath}' has its table of contents at the end.",
                    "Move it, without loss: ffmpeg -i it.mp4 -c copy -movflags +faststart new.mp4");
    }
}
