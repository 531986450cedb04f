using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Caption that is too long.</summary>
internal sealed class LongCaptions : CourseCheck
{
    public override string Code => "CP0413";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Caption that is too long";

    public override string What => "A caption has at most two lines of 42 characters.";

    public override string Why => "Longer ones are broken anywhere, cover the picture, and cannot be taken in at a glance.";

    public override string Bad => "This video shows you how the officer at the first line of control looks at a travel document.";

    public override string Good => "This video shows how the officer\nlooks at a travel document.";

    private const int MostLines = 2;
    private const int LongestLine = 42;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var track in course.Lessons.SelectMany(l => l.Recordings).SelectMany(r => r.Captions))
            foreach (var cue in track.Cues)
                if (Fault(cue) is { } fault) bag.Report(this, cue.Span, $"This caption has {fault}.", "Divide it into two captions.");
    }

    private static string? Fault(Cue cue)
    {
        if (cue.Lines.Count > MostLines) return $"{cue.Lines.Count} lines";
        var longest = cue.Lines.Max(l => l.Length);
        return longest > LongestLine ? $"a line of {longest} characters" : null;
    }
}
