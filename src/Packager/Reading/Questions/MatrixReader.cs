using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Extensions.Tables;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads a table with boxes in its cells as a matrix question.</summary>
internal sealed class MatrixReader
{
    /// <summary>One digit names a column in every platform's grammar.</summary>
    public const int MostColumns = 9;

    private readonly QuestionHead _head;
    private readonly DiagnosticBag _bag;

    private MatrixReader(QuestionHead head, DiagnosticBag bag)
    {
        _head = head;
        _bag = bag;
    }

    public static MatrixQuestion? Read(QuestionHead head, Table table, DiagnosticBag bag) => new MatrixReader(head, bag).Read(table);

    private MatrixQuestion? Read(Table table)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        var columns = Boxes.ColumnsOf(table);
        var headSpan = TableCells.RowSpan(_head.Source, rows[0]);
        if (columns is < 2 or > MostColumns)
        {
            _bag.Report<MatrixColumns>(
                headSpan, $"The table has {columns} {(columns == 1 ? "column" : "columns")} of boxes.",
                $"Use two to {MostColumns} columns after the first.");
            return null;
        }

        var heads = Enumerable.Range(1, columns).Select(c => TableCells.Text(_head.Source, rows[0], c, headSpan).PlainText).ToArray();
        if (heads.Any(h => h.Length == 0))
            _bag.Report<MatrixColumns>(headSpan, "A column of boxes has no heading.", "Write what the column stands for above it.");
        else if (heads.Distinct(StringComparer.Ordinal).Count() < heads.Length)
            _bag.Report<MatrixColumns>(headSpan, "Two columns of boxes have the same heading.", "Change or remove one of the two.");
        MatrixRow[] read = [.. rows.Where(r => !r.IsHeader).Select((row, i) => Row(row, i, columns)).Take(AnswerKeys.Maximum)];
        return Question(TableCells.Text(_head.Source, rows[0], 0, headSpan).PlainText, heads, read);
    }

    private MatrixQuestion? Question(string rowHeading, string[] columns, MatrixRow[] rows)
    {
        var isMany = _head.Type == "matrix-multiple" || _head.Type is null && rows.Any(r => r.Right.Count > 1);
        if (_head.Type == "matrix" && Array.Find(rows, r => r.Right.Count > 1) is { } many)
        {
            _bag.Report<QuestionTypeMismatch>(
                many.Span, "type=matrix does not fit the answers: several boxes of this row are marked.",
                "Mark one, or write type=matrix-multiple.");
            return null;
        }

        return new MatrixQuestion
        {
            Id = _head.Id,
            Title = _head.Title,
            Prompt = _head.Prompt,
            Points = _head.Points,
            WhenRight = _head.Feedback.WhenRight,
            WhenWrong = _head.Feedback.WhenWrong,
            Explanation = _head.Feedback.Explanation,
            Span = _head.Span,
            RowHeading = rowHeading,
            Columns = [.. columns.Select((text, i) => new MatchingTarget((i + 1).ToString(CultureInfo.InvariantCulture), text))],
            Rows = rows,
            IsMany = isMany,
        };
    }

    private MatrixRow Row(TableRow row, int index, int columns)
    {
        var span = TableCells.RowSpan(_head.Source, row);
        if (index == AnswerKeys.Maximum)
            _bag.Report<TooManyAnswers>(span, $"There are more than {AnswerKeys.Maximum} rows.", "Split the question.");
        var text = TableCells.Text(_head.Source, row, 0, span);
        if (text.PlainText.Length == 0)
            _bag.Report<EmptyAnswer>(span, "The first cell of the row is empty.", "Write what the row asks about.");
        var right = Enumerable.Range(1, columns).Where(c => IsTicked(row, c, span)).Select(c => c.ToString(CultureInfo.InvariantCulture));
        var key = AnswerKeys.Of(Math.Min(index, AnswerKeys.Maximum - 1));
        return new MatrixRow(key, text, [.. right], TableCells.Text(_head.Source, row, columns + 1, span), span);
    }

    private bool IsTicked(TableRow row, int column, SourceSpan span)
    {
        var box = column < row.Count ? Boxes.Of((TableCell)row[column]) : null;
        if (box is null)
            _bag.Report<MatrixCellWithoutBox>(
                span, $"Cell {column + 1} of the row has no box.", "Write [x] where the column is right, [ ] where it is wrong.");
        return box == true;
    }
}
