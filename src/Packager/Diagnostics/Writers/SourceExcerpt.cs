using System.Globalization;
using System.Text;

namespace CoursePackager.Packager.Diagnostics.Writers;

/// <summary>A source line and the marks under the spot, aligned as a terminal shows them.</summary>
/// <param name="Text">The line: tabs as spaces, control characters made visible, long lines cut around the spot.</param>
/// <param name="Underline">Spaces and carets.</param>
internal sealed record SourceExcerpt(string Text, string Underline)
{
    private const int TabWidth = 4;
    private const int MaximumWidth = 110;
    private const int Lead = 40;

    public static SourceExcerpt Of(SourceSpan span)
    {
        var line = span.File.LineText(span.Line);
        var from = Math.Min(span.Column - 1, line.Length);
        var to = Math.Min(from + Math.Max(1, span.Length), line.Length);
        var before = Expand(line[..from], 0);
        var spot = Expand(line[from..to], Width(before));
        var after = Expand(line[to..], Width(before) + Width(spot));

        // Long lines: begin shortly before the spot, end at the width.
        var mark = "";
        if (Width(before) + Width(spot) > MaximumWidth && Width(before) > Lead)
        {
            before = Tail(before, Lead);
            mark = "…";
        }

        var carets = Math.Clamp(Width(spot), 1, MaximumWidth - Math.Min(Lead, Width(before)));
        var underline = new string(' ', Width(mark + before)) + new string('^', carets);
        return new SourceExcerpt(Head(mark + before + spot + after, MaximumWidth + Lead), underline);
    }

    /// <summary>The text with control and direction characters replaced, so that it cannot steer a terminal.</summary>
    public static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(IsHarmless(rune) ? rune.ToString() : "\uFFFD");
        return result.ToString();
    }

    private static string Expand(string text, int column)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var spaces = TabWidth - (column + Width(result.ToString())) % TabWidth;
            if (rune.Value == '\t') result.Append(' ', spaces);
            else result.Append(IsHarmless(rune) ? rune.ToString() : "\uFFFD");
        }

        return result.ToString();
    }

    private static bool IsHarmless(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);

    // Columns on a terminal: one for each letter with its combining marks, two for wide East Asian letters and emoji.
    private static int Width(string text)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            width += IsWide(Rune.GetRuneAt(elements.GetTextElement(), 0)) ? 2 : 1;
        return width;
    }

    private static bool IsWide(Rune rune) =>
        rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
            or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF
            or >= 0x20000 and <= 0x3FFFD;

    private static string Tail(string text, int elements)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= elements ? text : text[starts[^elements]..];
    }

    private static string Head(string text, int elements)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= elements ? text : text[..starts[elements]] + "…";
    }
}
