using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads an answer line, and the foreseen wrong answers after it, as a text or numeric question.</summary>
internal sealed class AnswerLineReader
{
    private sealed record Answer(string Text, bool IsRight, RichText Feedback, SourceSpan Span);

    private readonly QuestionHead _head;
    private readonly DiagnosticBag _bag;

    private AnswerLineReader(QuestionHead head, DiagnosticBag bag)
    {
        _head = head;
        _bag = bag;
    }

    public static Question? Read(QuestionHead head, ParagraphBlock line, ListBlock? wrongAnswers, DiagnosticBag bag)
    {
        var reader = new AnswerLineReader(head, bag);
        Inlines.CutLeadingWord(line, Inlines.LeadingWord(line, Keywords.Answer)!);
        var right = reader.ReadCodes([line], isRight: true, RichTexts.Empty(head.Span), MarkdownSpans.Of(head.Source, line));
        if (right.Count == 0) return null;

        var wrong = wrongAnswers is null ? [] : AnswerItem.ReadAll(head.Source, wrongAnswers, bag)
            .SelectMany(i => reader.ReadCodes(i.TextBlocks, isRight: false, i.Feedback, i.Span));
        Answer[] all = [.. right, .. wrong];
        var numeric = head.Type == "numeric" || head.Type is null
            && right.TrueForAll(a => NumericRange.Parse(a.Text) is not null);
        return numeric ? reader.Numeric(all) : reader.Text(all);
    }

    // Code spans separated by slashes, and nothing else.
    private List<Answer> ReadCodes(IReadOnlyList<Block> blocks, bool isRight, RichText feedback, SourceSpan span)
    {
        var answers = new List<Answer>();
        var inlines = blocks.OfType<ParagraphBlock>().SelectMany(p => p.Inline ?? Enumerable.Empty<Inline>()).ToArray();
        foreach (var inline in inlines)
        {
            if (inline is CodeInline code && !string.IsNullOrWhiteSpace(code.Content))
            {
                var place = MarkdownSpans.Of(_head.Source, code);
                answers.Add(new Answer(PlainText.Collapse(code.Content), isRight, feedback, place));
            }
            else if (!IsSeparator(inline))
            {
                Unparsable(MarkdownSpans.Of(_head.Source, inline), "This is not an answer in code marks.");
                return answers;
            }
        }

        if (answers.Count == 0 || blocks.Any(b => b is not ParagraphBlock)) Unparsable(span, "There is no answer in code marks.");
        return answers;
    }

    private static bool IsSeparator(Inline inline) =>
        inline is LineBreakInline || inline is LiteralInline literal && literal.Content.AsSpan().Trim() is "/" or "";

    private NumericQuestion Numeric(IEnumerable<Answer> answers)
    {
        var ranges = new List<NumericAnswer>();
        foreach (var answer in answers)
        {
            if (NumericRange.Parse(answer.Text) is not { } range)
                Unparsable(answer.Span, $"'{answer.Text}' is not a number, as the other answers are.");
            else if (range.Minimum > range.Maximum)
                _bag.Report<RangeInverted>(answer.Span, $"No number lies in '{answer.Text}'.", "Give the smaller number first.");
            else
                ranges.Add(new NumericAnswer(range.Minimum, range.Maximum, answer.IsRight, answer.Feedback));
        }

        return new NumericQuestion
        {
            Id = _head.Id,
            Title = _head.Title,
            Prompt = _head.Prompt,
            Points = _head.Points,
            WhenRight = _head.Feedback.WhenRight,
            WhenWrong = _head.Feedback.WhenWrong,
            Explanation = _head.Feedback.Explanation,
            Span = _head.Span,
            Answers = ranges,
        };
    }

    private TextQuestion Text(IEnumerable<Answer> answers) => new()
    {
        Id = _head.Id,
        Title = _head.Title,
        Prompt = _head.Prompt,
        Points = _head.Points,
        WhenRight = _head.Feedback.WhenRight,
        WhenWrong = _head.Feedback.WhenWrong,
        Explanation = _head.Feedback.Explanation,
        Span = _head.Span,
        Answers = [.. answers.Select(a => new TextAnswer(a.Text, a.IsRight, a.Feedback))],
    };

    private void Unparsable(SourceSpan span, string message) =>
        _bag.Report<AnswerLineUnparsable>(
            span, message,
            "Write Answer: `one` / `another`; when digits are meant as text, add type=text to the braces of the heading.");
}
