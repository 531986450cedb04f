using CoursePackager.Packager.Rendering.Html;
using Markdig.Extensions.Tables;
using CoursePackager.Packager.Reading;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>
/// Tables, each in a region of its own that scrolls and can be reached by keyboard, so that pages never scroll sideways.
/// </summary>
internal sealed class TableWriter(PageMarkup page) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var label = page.Strings.Text("table", ("number", ++page.TableCount), ("heads", Heads(obj)));
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        renderer.WriteLine($" aria-label=\"{HtmlText.Escape(label)}\"><table>");
        var isInBody = false;
        foreach (var row in obj.OfType<TableRow>())
        {
            if (row.IsHeader) renderer.Write("<thead>");
            else if (!isInBody) renderer.Write("<tbody>");
            isInBody |= !row.IsHeader;
            WriteRow(renderer, obj, row);
            if (row.IsHeader) renderer.Write("</thead>");
        }

        if (isInBody) renderer.Write("</tbody>");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var (open, close) = row.IsHeader && cell.Count > 0 ? ("<th scope=\"col\"", "</th>") : ("<td", "</td>");
            renderer.Write(open).Write(AlignmentOf(table, i)).Write(">");
            var before = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell is [ParagraphBlock];
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = before;
            renderer.Write(close);
        }

        renderer.WriteLine("</tr>");
    }

    private static string AlignmentOf(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Right => " class=\"end\"",
            TableColumnAlign.Center => " class=\"mid\"",
            _ => "",
        };

    private static string Heads(Table table) => table.FirstOrDefault() is TableRow head
        ? string.Join(", ", head.OfType<TableCell>()
            .Select(c => PlainText.Of((c.FirstOrDefault() as ParagraphBlock)?.Inline))
            .Where(text => text.Length > 0))
        : "";
}
