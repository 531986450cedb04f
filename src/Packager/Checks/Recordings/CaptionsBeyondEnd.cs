using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Captions or chapters beyond the end.</summary>
internal sealed class CaptionsBeyondEnd : CourseCheck
{
    public override string Code => "CP0415";

    public override Severity Severity => Severity.Error;

    public override string Title => "Captions or chapters beyond the end";

    public override string What => "Captions and chapters end when their recording does.";

    public override string Why => "They belong to another version of it, and none of them may fit.";

    public override string Bad => "A caption at 00:06:10.000 of a video of five minutes";

    public override string Good => "Captions made for the video as it is now";

    private const double Tolerance = 1;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
            foreach (var track in recording.Captions.Append(recording.Chapters).OfType<CueTrack>())
            {
                var isChapters = track == recording.Chapters;
                var late = track.Cues.FirstOrDefault(c => (isChapters ? c.Start : c.End) > recording.Facts.Seconds + Tolerance);
                if (late is null) continue;
                bag.Report(
                    this, late.Span, $"This is after the end of '{recording.File.SourcePath}', which is {recording.Facts.Seconds:0.#} s long.",
                    "Take the captions and chapters of the same version of the recording.");
            }
    }
}
