using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>A list item of a question: its text, whether it is ticked, and the block quote that is its feedback.</summary>
/// <param name="IsTicked">Null when the item has no box.</param>
/// <param name="TextBlocks">The blocks of the text, for readers that look inside.</param>
internal sealed record AnswerItem(
    RichText Text, bool? IsTicked, RichText Feedback, IReadOnlyList<Block> TextBlocks, SourceSpan Span)
{
    /// <summary>Reads the items of a list; reports those without text and those beyond the 26th.</summary>
    public static IReadOnlyList<AnswerItem> ReadAll(SourceFile source, ListBlock list, DiagnosticBag bag)
    {
        AnswerItem[] items = [.. list.OfType<ListItemBlock>().Select(i => Read(source, i))];
        foreach (var item in items.Where(i => i.Text.PlainText.Length == 0 && !MarkdownNodes.Of<LinkInline>(i.Text.Blocks).Any()))
            bag.Report<EmptyAnswer>(item.Span, "The answer has no text.", "Write the text after the box or number.");
        if (items.Length > AnswerKeys.Maximum)
            bag.Report<TooManyAnswers>(
                items[AnswerKeys.Maximum].Span,
                $"There are {items.Length} answers; at most {AnswerKeys.Maximum} can be reported.",
                "Split the question.");
        return items.Length > AnswerKeys.Maximum ? items[..AnswerKeys.Maximum] : items;
    }

    private static AnswerItem Read(SourceFile source, ListItemBlock item)
    {
        var first = MarkdownSpans.Of(source, item);
        var span = new SourceSpan(
            source, first.Start, Math.Min(first.Length, source.LineText(first.Line).Length - first.Column + 1));
        var ticked = TakeBox(item);
        Block[] text = [.. item.Where(b => b is not QuoteBlock or AlertBlock)];
        Block[] feedback = [.. item.OfType<QuoteBlock>().Where(b => b is not AlertBlock).SelectMany(q => q)];
        return new AnswerItem(RichTexts.From(source, text, span), ticked, RichTexts.From(source, feedback, span), text, span);
    }

    private static bool? TakeBox(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock { Inline.FirstChild: TaskList box }) return null;
        if (box.NextSibling is LiteralInline literal) Inlines.CutStart(literal, 0);
        box.Remove();
        return box.Checked;
    }
}
