using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Rule about recordings without a recording.</summary>
internal sealed class VideosRuleWithoutRecording : CourseCheck
{
    public override string Code => "CP0427";

    public override Severity Severity => Severity.Error;

    public override string Title => "Rule about recordings without a recording";

    public override string What => "completion.videos is given only for a course or lesson that has videos or sound recordings.";

    public override string Why => "The rule would ask for something that is not there.";

    public override string Bad => "completion:\n  videos: 90, in a lesson without a video";

    public override string Good => "No such lines";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (bag.HasErrors) return; // recordings may be missing for a reason already given
        if (course.Completion.Videos > 0 && course.Lessons.All(l => l.Recordings.Count == 0))
            bag.Report(this, course.Span, "The course asks for videos to be watched, but has none.", "Remove videos from the completion rule.");
        foreach (var lesson in course.Lessons.Where(l => l.Videos > 0 && l.Recordings.Count == 0))
            bag.Report(this, lesson.Span, $"The lesson '{lesson.Id}' asks for videos to be watched, but has none.", "Remove videos from its completion rule.");
    }
}
