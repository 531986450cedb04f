using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Checks;

/// <summary>Words in another language without a mark.</summary>
internal sealed partial class ForeignWords : CourseCheck
{
    public override string Code => "CP0227";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Words in another language without a mark";

    public override string What =>
        "Three or more Russian words in an English text, or three or more words in Latin letters in a Russian text, have a "
        + "language mark. Names written with capitals throughout need none.";

    public override string Why =>
        "A screen reader reads them with the voice of the page's language, which makes noise of them (WCAG 3.1.2).";

    public override string Bad => "The Russian term is трудящийся государства-члена.";

    public override string Good => "The Russian term is *трудящийся государства-члена*{lang=ru}.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var foreign = course.Language.Split('-')[0] switch { "en" => Cyrillic(), "ru" => Latin(), _ => null };
        if (foreign is null) return;
        var mark = foreign == Cyrillic() ? "ru" : "en";
        foreach (var text in CourseTexts.All(course))
        {
            var own = UnmarkedText.Of(text);
            foreach (var match in foreign.Matches(own.Text).Where(HasSmallLetters))
                bag.Report(
                    this, own.SpanAt(match.Index, match.Length),
                    $"'{match.Value}' is in another language than the course.",
                    $"Mark it: *words*{{lang={mark}}}; a link, a heading and a quote take the mark, too.");
        }
    }

    // Names of institutions and programs are not words of a language.
    private static bool HasSmallLetters(Match match) =>
        match.Value.Split(' ', '-', ',', '–', '—', ':').Any(w => w.Length >= 2 && char.IsLower(w[0]));

    // A word with a full stop and letters right after it is part of an address.
    [GeneratedRegex(
        @"(?<![\w.@/])\p{IsCyrillic}{2,}\b(?!\.\w)(?:(?:[,:]? (?:[–—] )?|-)\p{IsCyrillic}+\b(?!\.\w)){2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(
        @"(?<![\w.@/])[A-Za-zÀ-ɏ]{2,}\b(?!\.\w)(?:(?:[,:]? (?:[–—] )?|[-’'])[A-Za-zÀ-ɏ]+\b(?!\.\w)){2,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
