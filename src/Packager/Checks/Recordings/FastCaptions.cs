using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Caption that is too fast.</summary>
internal sealed class FastCaptions : CourseCheck
{
    public override string Code => "CP0414";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Caption that is too fast";

    public override string What => "A caption stands long enough to be read: at most 20 characters a second.";

    public override string Why => "Who reads slowly, or in a foreign language, misses it and cannot look at the picture at all.";

    public override string Bad => "00:00:01.000 --> 00:00:02.000\nThe database answers within a few seconds.";

    public override string Good => "00:00:01.000 --> 00:00:03.500\nThe database answers within a few seconds.";

    private const double MostPerSecond = 20;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var track in course.Lessons.SelectMany(l => l.Recordings).SelectMany(r => r.Captions))
            foreach (var cue in track.Cues)
                if (cue.Text.Length / (cue.End - cue.Start) is var pace and > MostPerSecond)
                    bag.Report(this, cue.Span, $"This caption takes {pace:0} characters a second.", "Show it longer, or say it in fewer words.");
    }
}
