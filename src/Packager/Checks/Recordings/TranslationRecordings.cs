using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Translations with different recordings.</summary>
internal sealed class TranslationRecordings : TranslationCheck
{
    public override string Code => "CP0424";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different recordings";

    public override string What =>
        "A lesson has the same videos and sound recordings in every language: files of the same name, in the same "
        + "order, with the same rule.";

    public override string Why =>
        "What was watched in one language counts in the other; a video in one of them only could not be watched "
        + "there.";

    public override string Bad => "media/access-control.mp4 in the English course, media/kontrol.mp4 in the Russian";

    public override string Good => "media/access-control.mp4 in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (a, b) in source.Lessons.Join(translation.Lessons, l => l.Id, l => l.Id, (a, b) => (a, b)))
        {
            if (bag.HasErrorIn(a.Span.File) || bag.HasErrorIn(b.Span.File)) continue;
            foreach (var missing in a.Recordings.ExceptBy(b.Recordings.Select(r => r.Id), r => r.Id))
                bag.Report(
                    this, b.Span, $"The recording '{missing.Id}' of the {source.Language} lesson '{a.Id}' is missing.", "Show it, in the language of the lesson, under the same file name.");
            foreach (var surplus in b.Recordings.ExceptBy(a.Recordings.Select(r => r.Id), r => r.Id))
                bag.Report(
                    this, surplus.Span, $"The recording '{surplus.Id}' is not in the {source.Language} lesson '{a.Id}'.", "Use the file name of the recording that this one translates.");
            if (a.Videos != b.Videos)
                bag.Report(this, b.Span, $"The lesson '{b.Id}' has another rule for its recordings than in the {source.Language} course.", "Use the same rule.");
        }
    }
}
