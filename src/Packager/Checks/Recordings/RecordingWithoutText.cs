using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Recording without a text.</summary>
internal sealed class RecordingWithoutText : CourseCheck
{
    public override string Code => "CP0418";

    public override Severity Severity => Severity.Error;

    public override string Title => "Recording without a text";

    public override string What => "The square brackets of a video or sound recording say in words what it is about.";

    public override string Why => "It is its name: for people who cannot see it, in reports, and in the learning record store.";

    public override string Bad => "![](../media/access-control.mp4)";

    public override string Good => "![How access control works, in five minutes](../media/access-control.mp4)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
            if (recording.Text.Length == 0)
                bag.Report(this, recording.Span, $"'{recording.File.SourcePath}' has no text.", "Say in the square brackets what it is about.");
    }
}
