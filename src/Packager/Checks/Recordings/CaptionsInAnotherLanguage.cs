using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Recordings;

/// <summary>Captions in another language than they say.</summary>
internal sealed class CaptionsInAnotherLanguage : CourseCheck
{
    public override string Code => "CP0423";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Captions in another language than they say";

    public override string What =>
        "Captions are in the language of the course; those in another language have it in their name, as "
        + "access-control.ru.vtt.";

    public override string Why => "A learner gets words that do not help, and a screen reader the wrong voice.";

    public override string Bad => "Russian words in media/access-control.vtt of an English course";

    public override string Good => "The same in media/access-control.ru.vtt";

    private const double MostForeign = 0.5;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var track in course.Lessons.SelectMany(l => l.Recordings).SelectMany(r => r.Captions))
        {
            var letters = track.Cues.SelectMany(c => c.Text).Where(char.IsLetter).ToList();
            var cyrillic = letters.Count(c => c is >= '\u0400' and <= '\u04FF') / (double)Math.Max(1, letters.Count);
            var foreign = track.Language.Split('-')[0] switch { "ru" => 1 - cyrillic, "en" => cyrillic, _ => 0 };
            if (foreign <= MostForeign) continue;
            bag.Report(
                this, track.Cues[0].Span, $"These captions are not in the language they stand for, {track.Language}.",
                "Translate them, or put the language of the words into the name of the file.");
        }
    }
}
