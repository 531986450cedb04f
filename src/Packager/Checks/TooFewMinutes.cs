using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Checks;

/// <summary>Lesson longer than its minutes.</summary>
internal sealed class TooFewMinutes : CourseCheck
{
    public override string Code => "CP0124";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Lesson longer than its minutes";

    public override string What =>
        "A lesson can be read in the minutes it states: 150 words a minute in English, 125 in Russian, and recordings once; up to half as much again "
        + "is let pass.";

    public override string Why => "People plan their breaks by it, and organisations the hours they grant.";

    public override string Bad => "minutes: 5\n\nover a text of 2,000 words";

    public override string Good => "minutes: 14, or no minutes: they are computed from the words then.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var lesson in course.Lessons)
            if (ReadingTime.WithRecordings(lesson.Body.PlainText, lesson.Recordings, course.Language) is var needed && needed > lesson.Minutes * 1.5)
                bag.Report(
                    this, lesson.Span, $"The lesson '{lesson.Id}' says {lesson.Minutes} min, but it takes about {needed}.",
                    "Correct minutes, leave it out, or divide the lesson.");
    }
}
