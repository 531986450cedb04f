using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Recording without captions.</summary>
internal sealed class MissingCaptions : CourseCheck
{
    public override string Code => "CP0410";

    public override Severity Severity => Severity.Error;

    public override string Title => "Recording without captions";

    public override string What =>
        "A video has captions beside it: a file of the same name that ends in .vtt or .srt. Sound alone has "
        + "captions or a transcript, .transcript.md.";

    public override string Why =>
        "Deaf people, people in noisy rooms and those who learn in a foreign language cannot do without (WCAG "
        + "1.2.1, 1.2.2).";

    public override string Bad => "media/access-control.mp4, and nothing beside it";

    public override string Good => "media/access-control.mp4\nmedia/access-control.vtt";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var recording in course.Lessons.SelectMany(l => l.Recordings))
        {
            var own = recording.Captions.Any(c => c.Language == course.Language);
            if (own || !recording.IsVideo && recording.Transcript is not null || HasBrokenCaptions(recording, bag)) continue;
            var stem = Path.ChangeExtension(recording.File.SourcePath, null);
            bag.Report(
                this, recording.Span, $"'{recording.File.SourcePath}' has no captions in the language of the course, {course.Language}.",
                recording.IsVideo ? $"Write them into {stem}.vtt." : $"Write them into {stem}.vtt, or write {stem}.transcript.md.");
        }
    }

    /// <summary>Captions are there, and what is wrong with them has been said.</summary>
    private static bool HasBrokenCaptions(Recording recording, DiagnosticBag bag) =>
        bag.Sorted().Any(d => d.Code == "CP0411" && d.Span is { } span
            && Path.ChangeExtension(span.File.Path, null).EndsWith(Path.ChangeExtension(recording.File.SourcePath, null), StringComparison.Ordinal));
}
