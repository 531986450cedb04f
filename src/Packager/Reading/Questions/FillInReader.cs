using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads a paragraph that begins with <c>Gaps:</c> as a fill-in question: every code span is a gap, code spans with a
/// slash between them are answers to the same one.</summary>
internal sealed class FillInReader
{
    /// <summary>SCORM 2004 takes ten answers to a fill-in interaction (RTE 4.2.9.1).</summary>
    public const int MostGaps = 10;

    private readonly QuestionHead _head;
    private readonly DiagnosticBag _bag;
    private readonly List<(GapInline Place, List<GapAnswer> Answers)> _gaps = [];

    private FillInReader(QuestionHead head, DiagnosticBag bag)
    {
        _head = head;
        _bag = bag;
    }

    /// <param name="about">The ordered list after the paragraph: what each gap is, with feedback; null for none.</param>
    public static FillInQuestion? Read(QuestionHead head, ParagraphBlock text, ListBlock? about, DiagnosticBag bag)
    {
        var reader = new FillInReader(head, bag);
        Inlines.CutLeadingWord(text, Inlines.LeadingWord(text, Keywords.Gaps)!);
        var span = MarkdownSpans.Of(head.Source, text);
        reader.TakeGaps(text.Inline!);
        if (reader._gaps.Count == 0)
        {
            bag.Report<NoGaps>(span, "The text has no gaps.", "Write what belongs into a gap as code: `1949`.");
            return null;
        }

        if (reader._gaps.Count > MostGaps)
            bag.Report<TooManyGaps>(span, $"The text has {reader._gaps.Count} gaps; at most {MostGaps} can be reported.", "Split the question.");
        return reader.Question(RichTexts.From(head.Source, [text], span), about);
    }

    private FillInQuestion Question(RichText sentence, ListBlock? about)
    {
        var items = about is null ? [] : AnswerItem.ReadAll(_head.Source, about, _bag);
        if (items.Count > _gaps.Count)
            _bag.Report<MoreNamesThanGaps>(
                items[_gaps.Count].Span, $"The list has {items.Count} items for {_gaps.Count} gaps.", "Give one item for each gap, in order.");
        return new FillInQuestion
        {
            Id = _head.Id,
            Title = _head.Title,
            Prompt = _head.Prompt,
            Points = _head.Points,
            WhenRight = _head.Feedback.WhenRight,
            WhenWrong = _head.Feedback.WhenWrong,
            Explanation = _head.Feedback.Explanation,
            Span = _head.Span,
            Sentence = sentence,
            Gaps =
            [
                .. _gaps.Select((gap, i) => new Gap(
                    gap.Place.Key, i < items.Count ? items[i].Text.PlainText : "", gap.Answers,
                    i < items.Count ? items[i].Feedback : RichTexts.Empty(_head.Span))),
            ],
        };
    }

    private void TakeGaps(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner) TakeGaps(inner);
            if (inline is not CodeInline code) continue;

            var gap = new GapInline { Key = AnswerKeys.Of(Math.Min(_gaps.Count, AnswerKeys.Maximum - 1)), Span = code.Span };
            var answers = new List<GapAnswer> { Answer(code) };
            while (code is { NextSibling: LiteralInline { NextSibling: CodeInline next } slash } && slash.Content.AsSpan().Trim() is "/")
            {
                answers.Add(Answer(next));
                slash.Remove();
                next.Remove();
            }

            code.ReplaceBy(gap);
            _gaps.Add((gap, answers));
            inline = gap;
        }
    }

    private GapAnswer Answer(CodeInline code)
    {
        var text = PlainText.Collapse(code.Content);
        if (NumericRange.Parse(text) is not { } range) return new GapAnswer(text, null, null);
        if (range.Minimum > range.Maximum)
            _bag.Report<RangeInverted>(
                MarkdownSpans.Of(_head.Source, code), string.Create(CultureInfo.InvariantCulture, $"No number lies in '{text}'."),
                "Give the smaller number first.");
        return new GapAnswer(text, range.Minimum, range.Maximum);
    }
}
