using System.Globalization;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Syntax;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads the questions that are never scored: a scale over statements, and a text in the learner's own words.</summary>
internal static partial class SurveyReader
{
    /// <summary>Characters of a text when the author names no number.</summary>
    public const int UsualLimit = 300;

    private const int LeastLimit = 20;
    private const int MostLimit = 1000;

    public static LikertQuestion? ReadLikert(QuestionHead head, ParagraphBlock line, ListBlock? statements, DiagnosticBag bag)
    {
        var span = MarkdownSpans.Of(head.Source, line);
        Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Scale)!);
        string[] scale = [.. PlainText.Of([line]).Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (scale.Length is < 2 or > MatrixReader.MostColumns || scale.Distinct(StringComparer.Ordinal).Count() < scale.Length)
            bag.Report<ScaleUnreadable>(
                span,
                scale.Distinct(StringComparer.Ordinal).Count() < scale.Length
                    ? "Two points of the scale are the same."
                    : $"The scale has {scale.Length} {(scale.Length == 1 ? "point" : "points")}.",
                $"Write two to {MatrixReader.MostColumns} different ones with slashes between: Scale: Disagree / Neither / Agree");
        if (statements is null)
        {
            bag.Report<ScaleWithoutStatements>(span, "There are no statements after the scale.", "List them: - I can use this at work.");
            return null;
        }

        return new LikertQuestion
        {
            Id = head.Id,
            Title = head.Title,
            Prompt = head.Prompt,
            Points = 0,
            WhenRight = head.Feedback.WhenRight,
            WhenWrong = head.Feedback.WhenWrong,
            Explanation = head.Feedback.Explanation,
            Span = head.Span,
            Scale =
            [
                .. scale.Take(MatrixReader.MostColumns)
                    .Select((text, i) => new MatchingTarget((i + 1).ToString(CultureInfo.InvariantCulture), text)),
            ],
            Statements =
            [
                .. AnswerItem.ReadAll(head.Source, statements, bag).Select((item, i) => new LikertStatement(AnswerKeys.Of(i), item.Text, item.Span)),
            ],
        };
    }

    public static FreeTextQuestion ReadFreeText(QuestionHead head, ParagraphBlock line, DiagnosticBag bag)
    {
        var span = MarkdownSpans.Of(head.Source, line);
        Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Write)!);
        var hint = PlainText.Of([line]);
        var limit = Number().Matches(hint).LastOrDefault() is { } number && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var named)
            ? named : UsualLimit;
        if (limit is < LeastLimit or > MostLimit)
            bag.Report<TextLimit>(
                span, $"A text of {limit} characters cannot be asked for.", $"The last number in the line is taken as characters: name one from {LeastLimit} to {MostLimit}.");
        return new FreeTextQuestion
        {
            Id = head.Id,
            Title = head.Title,
            Prompt = head.Prompt,
            Points = 0,
            WhenRight = head.Feedback.WhenRight,
            WhenWrong = head.Feedback.WhenWrong,
            Explanation = head.Feedback.Explanation,
            Span = head.Span,
            Hint = hint,
            Limit = Math.Clamp(limit, LeastLimit, MostLimit),
        };
    }

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
