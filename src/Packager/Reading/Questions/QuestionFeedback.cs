using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Alerts;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>The block quotes of a question that begin with <c>Right:</c>, <c>Wrong:</c> or <c>Explanation:</c>.</summary>
internal sealed record QuestionFeedback(RichText WhenRight, RichText WhenWrong, RichText Explanation)
{
    /// <summary>Takes the feedback out of a question's blocks.</summary>
    /// <returns>The feedback, and the blocks that are left.</returns>
    public static (QuestionFeedback Feedback, IReadOnlyList<Block> Others) Take(
        SourceFile source, IReadOnlyList<Block> blocks, SourceSpan question, DiagnosticBag bag)
    {
        var others = new List<Block>();
        var sections = new List<(string Word, List<Block> Blocks)>();
        foreach (var block in blocks)
        {
            if (block is QuoteBlock quote and not AlertBlock && IsFeedback(quote)) sections.AddRange(Sections(quote));
            else others.Add(block);
        }

        return (new QuestionFeedback(Of(Keywords.Right), Of(Keywords.Wrong), Of(Keywords.Explanation)), others);

        RichText Of(IReadOnlyList<string> words)
        {
            var mine = sections.Where(s => words.Contains(s.Word, StringComparer.Ordinal)).ToArray();
            foreach (var again in mine.Skip(1))
                bag.Report<FeedbackGivenTwice>(
                    MarkdownSpans.Of(source, again.Blocks, question), $"'{again.Word}' is given twice.", "Join the two.");
            return RichTexts.From(source, mine.Length == 0 ? [] : mine[0].Blocks, question);
        }
    }

    private static bool IsFeedback(QuoteBlock quote) =>
        quote.Count > 0 && Inlines.LeadingWord(quote[0], Keywords.Feedback) is not null;

    // Adjacent quotes are one quote for Markdown, so a section also begins at a line inside a paragraph.
    private static List<(string Word, List<Block> Blocks)> Sections(QuoteBlock quote)
    {
        var sections = new List<(string Word, List<Block> Blocks)>();
        var parts = quote.SelectMany<Block, Block>(
            b => b is ParagraphBlock paragraph ? [.. Inlines.SplitAtLines(paragraph, Keywords.Feedback)] : [b]);
        foreach (var part in parts)
        {
            if (Inlines.LeadingWord(part, Keywords.Feedback) is { } word)
            {
                sections.Add((word, []));
                Inlines.CutLeadingWord((ParagraphBlock)part, word);
            }

            sections[^1].Blocks.Add(part);
        }

        return sections;
    }
}
