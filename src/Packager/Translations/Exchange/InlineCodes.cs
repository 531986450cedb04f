using System.Text.RegularExpressions;
using CoursePackager.Packager.Reading;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Translations.Exchange;

/// <summary>Cuts a Markdown text into words and markup. The parts in order are always exactly the text.</summary>
internal sealed partial class InlineCodes
{
    private readonly string _text;
    private readonly List<InlineCode> _parts = [];
    private int _at;

    private InlineCodes(string text) => _text = text;

    public static IReadOnlyList<InlineCode> Of(string text)
    {
        var codes = new InlineCodes(text);
        if (Parse(text) is { } inlines && codes.Cut(inlines)) return codes._parts;
        return [new InlineCode(InlineCodeKind.Text, text)];
    }

    // Only a text that reads as one paragraph alone: anything else is given as it is.
    private static ContainerInline? Parse(string text)
    {
        try
        {
            var document = Markdown.Parse(text, MarkdownPipelineFactory.Pipeline);
            return document.Count == 1 && document[0] is ParagraphBlock paragraph ? paragraph.Inline : null;
        }
        catch (ArgumentException)
        {
            return null; // nested too deeply
        }
    }

    private bool Cut(ContainerInline inlines)
    {
        foreach (var inline in inlines) Add(inline);
        Text(_text.Length);
        return string.Concat(_parts.Select(p => p.Data)) == _text
            && _parts.Count(p => p.Kind == InlineCodeKind.Open) == _parts.Count(p => p.Kind == InlineCodeKind.Close);
    }

    private void Add(Inline inline)
    {
        var end = inline.Span.End + 1;
        if (inline.Span.Start < _at || end > _text.Length || end <= inline.Span.Start) return;
        switch (inline)
        {
            case CodeInline code:
                Text(code.Span.Start);
                Code(InlineCodeKind.Open, _at + code.DelimiterCount);
                Text(end - code.DelimiterCount);
                Code(InlineCodeKind.Close, end);
                break;
            case ContainerInline { FirstChild: { } first, LastChild: { } last } container when last.Span.End + 1 < end:
                Text(container.Span.Start);
                Code(InlineCodeKind.Open, first.Span.Start);
                foreach (var child in container) Add(child);
                Text(last.Span.End + 1);
                Close(container as LinkInline, end);
                break;
            case LiteralInline or LineBreakInline { IsHard: false }:
                break;
            default:
                Text(inline.Span.Start);
                Code(InlineCodeKind.Alone, end);
                break;
        }
    }

    // The caption of a figure is for the translator; the address is not.
    private void Close(LinkInline? link, int end)
    {
        var title = link?.Title is { Length: > 0 } words ? _text.LastIndexOf(words, end - 1, end - _at, StringComparison.Ordinal) : -1;
        if (title > _at + 2)
        {
            var gap = title - 1;
            while (gap > _at + 1 && _text[gap - 1] is ' ' or '\n') gap--;
            Code(InlineCodeKind.Close, gap);
            Code(InlineCodeKind.Open, title);
            Text(title + link!.Title!.Length);
        }

        Code(InlineCodeKind.Close, end);
    }

    // A mark without its note is plain text for the parser, and often cut in several pieces.
    private void Text(int end)
    {
        if (end <= _at) return;
        var from = _at;
        foreach (Match mark in NoteMark().Matches(_text[from..end]))
        {
            if (from + mark.Index > _at) Code(InlineCodeKind.Text, from + mark.Index);
            Code(InlineCodeKind.Alone, from + mark.Index + mark.Length);
        }

        if (end > _at) Code(InlineCodeKind.Text, end);
    }

    private void Code(InlineCodeKind kind, int end)
    {
        _parts.Add(new InlineCode(kind, _text[_at..Math.Max(_at, end)]));
        _at = Math.Max(_at, end);
    }

    [GeneratedRegex(@"\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark();
}
