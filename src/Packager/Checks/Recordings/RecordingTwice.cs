using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Two recordings of one name.</summary>
internal sealed class RecordingTwice : CourseCheck
{
    public override string Code => "CP0426";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two recordings of one name";

    public override string What =>
        "Each video and sound recording of a course has a name of its own, whatever its folder, and is shown once.";

    public override string Why => "What a learner has watched is kept under this name.";

    public override string Bad => "media/intro.mp4 in one lesson, media/unit-2/intro.mp4 in another";

    public override string Good => "media/intro.mp4 and media/unit-2-intro.mp4";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var same in course.Lessons.SelectMany(l => l.Recordings).GroupBy(r => r.Id, StringComparer.Ordinal))
            foreach (var recording in same.Skip(1))
                bag.Report(
                    this, recording.Span, $"There is a recording of the name '{same.Key}' already.",
                    "Give the file another name; when it is the same one, link to the lesson that shows it.");
    }
}
