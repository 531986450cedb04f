using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Extensions.Alerts;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads third-level headings with ids as the steps of a scenario. The last list of a step whose items are links to
/// steps holds its choices.</summary>
internal sealed class ScenarioReader
{
    private readonly QuestionHead _head;
    private readonly DiagnosticBag _bag;

    private ScenarioReader(QuestionHead head, DiagnosticBag bag)
    {
        _head = head;
        _bag = bag;
    }

    public static ScenarioQuestion Read(QuestionHead head, IReadOnlyList<Block> blocks, DiagnosticBag bag)
    {
        var reader = new ScenarioReader(head, bag);
        ScenarioStep[] steps = [.. Cut(blocks).Select(reader.Step)];
        return new ScenarioQuestion
        {
            Id = head.Id,
            Title = head.Title,
            Prompt = head.Prompt,
            Points = steps.Max(s => s.Points),
            WhenRight = head.Feedback.WhenRight,
            WhenWrong = head.Feedback.WhenWrong,
            Explanation = head.Feedback.Explanation,
            Span = head.Span,
            Steps = steps,
        };
    }

    /// <summary>The blocks of each step, its heading first.</summary>
    public static IEnumerable<IReadOnlyList<Block>> Cut(IReadOnlyList<Block> blocks)
    {
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && blocks[end] is not HeadingBlock { Level: 3 }) end++;
            yield return [.. blocks.Skip(start).Take(end - start)];
            start = end;
        }
    }

    /// <summary>The list of choices of a step; null when it is an end.</summary>
    public static ListBlock? ChoicesOf(IReadOnlyList<Block> step) =>
        step.OfType<ListBlock>().LastOrDefault(list => !list.IsOrdered && list.OfType<ListItemBlock>().Any(i => LinkOf(i) is not null));

    /// <summary>The link to another step that an item of a list begins with; null when there is none.</summary>
    public static LinkInline? LinkOf(ListItemBlock item) =>
        item.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: false, Url: { } url } link } && url.StartsWith('#')
            ? link : null;

    private ScenarioStep Step(IReadOnlyList<Block> blocks)
    {
        var heading = (HeadingBlock)blocks[0];
        var span = MarkdownSpans.Of(_head.Source, heading);
        var choices = ChoicesOf(blocks);
        Block[] text = [.. blocks.Skip(1).Where(b => b != choices)];
        return new ScenarioStep(
            ReadId(heading, span), PlainText.Of(heading.Inline), RichTexts.From(_head.Source, text, span),
            choices is null ? [] : [.. ReadChoices(choices)], ReadPoints(heading, choices is null, span), span);
    }

    private string ReadId(HeadingBlock heading, SourceSpan span)
    {
        if (heading.TryGetAttributes() is { Span.IsEmpty: false, Id: { } id })
        {
            Slug.Check(id, span, _bag);
            return id;
        }

        _bag.Report<StepWithoutId>(span, "The step has no id.", "End the heading with an id in braces, such as {#at-the-counter}.");
        return "";
    }

    private int ReadPoints(HeadingBlock heading, bool isEnd, SourceSpan span)
    {
        if (heading.TryGetAttributes()?.Properties?.Find(p => p.Key == "points") is not { Key: not null, Value: var text }) return 0;
        if (isEnd && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 100) return points;
        _bag.Report<InvalidPoints>(
            span, isEnd ? $"points={text} is not a whole number from 0 to 100." : "A step with choices has points.",
            isEnd ? null : "Give points to the ends: steps without choices.");
        return 0;
    }

    private IEnumerable<ScenarioChoice> ReadChoices(ListBlock list)
    {
        ListItemBlock[] items = [.. list.OfType<ListItemBlock>()];
        if (items.Length > AnswerKeys.Maximum)
            _bag.Report<TooManyAnswers>(
                MarkdownSpans.Of(_head.Source, items[AnswerKeys.Maximum]), $"There are {items.Length} choices; at most {AnswerKeys.Maximum} can be reported.",
                "Split the step.");
        foreach (var (item, i) in items.Take(AnswerKeys.Maximum).Select((item, i) => (item, i)))
        {
            var span = MarkdownSpans.Of(_head.Source, item);
            var link = LinkOf(item);
            if (link is null || link.NextSibling is not null || PlainText.Of(link).Length == 0)
                _bag.Report<ChoiceWithoutStep>(span, "This is not a link to a step.", "Write the whole choice as a link: - [Ask for the paper](#the-paper)");
            Block[] feedback = [.. item.OfType<QuoteBlock>().Where(b => b is not AlertBlock).SelectMany(q => q)];
            yield return new ScenarioChoice(
                AnswerKeys.Of(i), link is null ? "" : PlainText.Of(link), link?.Url![1..] ?? "", RichTexts.From(_head.Source, feedback, span), span);
        }
    }
}
