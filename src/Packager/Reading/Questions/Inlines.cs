using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Small surgery on parsed text: finding and cutting the words with a meaning.</summary>
internal static class Inlines
{
    /// <summary>The word a paragraph begins with, out of some; null when none.</summary>
    public static string? LeadingWord(Block block, IReadOnlyList<string> words) =>
        block is ParagraphBlock { Inline.FirstChild: LiteralInline literal }
            ? Keywords.Leading(words, literal.Content.AsSpan()) : null;

    /// <summary>Cuts a leading word and the space after it.</summary>
    public static void CutLeadingWord(ParagraphBlock paragraph, string word)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline literal) return;
        var text = literal.Content.AsSpan();
        var before = text.Length - text.TrimStart().Length;
        CutStart(literal, before + word.Length);
    }

    /// <summary>Cuts characters and then spaces from the start; an empty rest is removed.</summary>
    public static void CutStart(LiteralInline literal, int count)
    {
        var text = literal.Content.AsSpan()[count..];
        var cut = count + text.Length - text.TrimStart().Length;
        var slice = literal.Content;
        slice.Start += cut;
        literal.Content = slice;
        literal.Span = new SourceSpan(literal.Span.Start + cut, literal.Span.End);
        if (slice.IsEmpty) literal.Remove();
    }

    /// <summary>Splits a paragraph before each line that begins with one of some words. The paragraph itself keeps the first
    /// part.</summary>
    public static IEnumerable<ParagraphBlock> SplitAtLines(ParagraphBlock paragraph, IReadOnlyList<string> words)
    {
        var end = paragraph.Span.End;
        var last = paragraph;
        yield return paragraph;
        var current = paragraph.Inline?.FirstChild;
        while (current is not null)
        {
            if (current is not LineBreakInline { NextSibling: LiteralInline next } line
                || Keywords.Leading(words, next.Content.AsSpan()) is null)
            {
                current = current.NextSibling;
                continue;
            }

            last.Span = new SourceSpan(last.Span.Start, line.Span.Start - 1);
            line.Remove();
            last = MoveFrom(next, end);
            yield return last;
            current = last.Inline!.FirstChild;
        }
    }

    private static ParagraphBlock MoveFrom(Inline first, int end)
    {
        var container = new ContainerInline();
        var part = new ParagraphBlock { Inline = container, Span = new SourceSpan(first.Span.Start, end) };
        for (Inline? inline = first, following; inline is not null; inline = following)
        {
            following = inline.NextSibling;
            inline.Remove();
            container.AppendChild(inline);
        }

        return part;
    }
}
