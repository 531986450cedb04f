using Markdig.Extensions.Tables;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>The boxes in the cells of a matrix: <c>[x]</c> and <c>[ ]</c>.</summary>
internal static class Boxes
{
    /// <summary>True for a ticked box, false for an empty one, null for a cell that holds something else.</summary>
    public static bool? Of(TableCell cell) => PlainText.Of([cell]) switch
    {
        "[x]" or "[X]" => true,
        "[ ]" or "[]" => false,
        _ => null,
    };

    public static bool AreIn(Table table) =>
        table.OfType<TableRow>().Where(r => !r.IsHeader).Any(r => r.Skip(1).OfType<TableCell>().Any(c => Of(c) is not null));

    /// <summary>Number of columns that hold boxes: all after the first, without a last one that has none (feedback).</summary>
    public static int ColumnsOf(Table table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        var columns = rows.Max(r => r.Count) - 1;
        var hasFeedback = columns > 1 && !rows.Any(r => !r.IsHeader && r.Count > columns && Of((TableCell)r[columns]) is not null);
        return hasFeedback ? columns - 1 : columns;
    }
}
