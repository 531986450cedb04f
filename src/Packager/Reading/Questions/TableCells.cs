using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads the cells and rows of a question's table.</summary>
internal static class TableCells
{
    /// <summary>The text of a cell without the spaces around it; empty when the row is shorter.</summary>
    public static RichText Text(SourceFile source, TableRow row, int column, SourceSpan span)
    {
        Block[] blocks = column < row.Count
            ? [.. ((TableCell)row[column]).Where(b => b is not ParagraphBlock { Inline: null or { FirstChild: null } })] : [];
        foreach (var paragraph in blocks.OfType<ParagraphBlock>()) TrimEnds(paragraph);
        return RichTexts.From(source, blocks, span);
    }

    /// <summary>The line of a row. Markdig's rows have no place of their own when cells are empty; that of any cell is enough.</summary>
    public static SourceSpan RowSpan(SourceFile source, TableRow row)
    {
        var placed = MarkdownNodes.Of<MarkdownObject>([row]).FirstOrDefault(n => n.Span.Length > 0 && n.Span.Start > 0) ?? row;
        var line = MarkdownSpans.Of(source, placed).Line;
        var start = source.OffsetOf(line, 1);
        return new SourceSpan(source, start, Math.Max(1, source.LineText(line).Length));
    }

    private static void TrimEnds(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is LiteralInline first) Inlines.CutStart(first, 0);
        if (paragraph.Inline?.LastChild is not LiteralInline last) return;
        var slice = last.Content;
        slice.TrimEnd();
        last.Content = slice;
    }
}
