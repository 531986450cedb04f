using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Video without a poster.</summary>
internal sealed class NoPoster : CourseCheck
{
    public override string Code => "CP0417";

    public override Severity Severity => Severity.Info;

    public override string Title => "Video without a poster";

    public override string What =>
        "Beside a video lies a picture of the same name, .jpg, .png or .webp, that is shown before it plays.";

    public override string Why => "Without it some browsers show a black box, which looks like something broken.";

    public override string Bad => "media/access-control.mp4 alone";

    public override string Good => "media/access-control.mp4\nmedia/access-control.jpg";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
            if (recording is { IsVideo: true, Poster: null })
                bag.Report(
                    this, recording.Span, $"'{recording.File.SourcePath}' has no poster.",
                    $"Save a picture of it as {Path.ChangeExtension(recording.File.SourcePath, "jpg")}.");
    }
}
