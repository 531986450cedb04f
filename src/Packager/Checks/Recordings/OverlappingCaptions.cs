using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Captions that overlap.</summary>
internal sealed class OverlappingCaptions : CourseCheck
{
    public override string Code => "CP0412";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Captions that overlap";

    public override string What => "A caption begins when the one before it has ended.";

    public override string Why => "Two captions at once are stacked, jump, and cover the picture.";

    public override string Bad => "00:00:01.000 --> 00:00:04.000\nWelcome.\n\n00:00:03.000 --> 00:00:06.000\nThis is unit one.";

    public override string Good => "00:00:01.000 --> 00:00:03.000\nWelcome.\n\n00:00:03.000 --> 00:00:06.000\nThis is unit one.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var track in course.Lessons.SelectMany(l => l.Recordings).SelectMany(r => r.Captions))
            foreach (var (before, after) in track.Cues.Zip(track.Cues.Skip(1)).Where(pair => pair.Second.Start < pair.First.End - 0.001))
                bag.Report(
                    this, after.Span, $"This caption begins {before.End - after.Start:0.###} s before the one above it ends.",
                    "End the one above earlier, or join the two.");
    }
}
