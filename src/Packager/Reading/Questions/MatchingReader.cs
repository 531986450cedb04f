using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>Reads a table as a matching question.</summary>
internal sealed class MatchingReader
{
    private readonly QuestionHead _head;
    private readonly DiagnosticBag _bag;
    private readonly List<MatchingPair> _pairs = [];
    private readonly List<MatchingTarget> _targets = [];

    private MatchingReader(QuestionHead head, DiagnosticBag bag)
    {
        _head = head;
        _bag = bag;
    }

    public static MatchingQuestion? Read(QuestionHead head, Table table, DiagnosticBag bag)
    {
        TableRow[] rows = [.. table.OfType<TableRow>()];
        var columns = rows[0].Count;
        if (columns is 2 or 3) return new MatchingReader(head, bag).Read(rows);
        bag.Report<MatchingTableShape>(
            MarkdownSpans.Of(head.Source, rows[0]), $"The table has {columns} {(columns == 1 ? "column" : "columns")}.",
            "Use two columns, and a third one for feedback on a row.");
        return null;
    }

    private MatchingQuestion Read(TableRow[] rows)
    {
        foreach (var row in rows.Where(r => !r.IsHeader)) ReadRow(row);
        return new MatchingQuestion
        {
            Id = _head.Id,
            Title = _head.Title,
            Prompt = _head.Prompt,
            Points = _head.Points,
            WhenRight = _head.Feedback.WhenRight,
            WhenWrong = _head.Feedback.WhenWrong,
            Explanation = _head.Feedback.Explanation,
            Span = _head.Span,
            LeftHeading = PlainText.Of([(TableCell)rows[0][0]]),
            RightHeading = PlainText.Of([(TableCell)rows[0][1]]),
            Pairs = _pairs,
            Targets = _targets,
        };
    }

    private void ReadRow(TableRow row)
    {
        var span = TableCells.RowSpan(_head.Source, row);
        var left = CellText(row, 0, span);
        var right = CellText(row, 1, span);
        if (right.PlainText.Length == 0)
        {
            _bag.Report<EmptyAnswer>(span, "The right-hand cell of the pair is empty.", "Write what belongs to the left side.");
            return;
        }

        WarnOfFormatting(right);
        var target = TargetKey(right.PlainText);
        if (left.IsEmpty) return; // a distractor
        if (_pairs.Count == AnswerKeys.Maximum)
            _bag.Report<TooManyAnswers>(span, $"There are more than {AnswerKeys.Maximum} pairs.", "Split the question.");
        else
            _pairs.Add(new MatchingPair(AnswerKeys.Of(_pairs.Count), left, target, CellText(row, 2, span), span));
    }

    private string TargetKey(string text)
    {
        if (_targets.Find(t => t.Text == text) is { } known) return known.Key;
        var key = (_targets.Count + 1).ToString(CultureInfo.InvariantCulture);
        _targets.Add(new MatchingTarget(key, text));
        return key;
    }

    private RichText CellText(TableRow row, int column, SourceSpan span) => TableCells.Text(_head.Source, row, column, span);

    private void WarnOfFormatting(RichText cell)
    {
        var formatted = MarkdownNodes.Of<Inline>(cell.Blocks)
            .FirstOrDefault(i => i is not (LiteralInline or HtmlEntityInline or ContainerInline { Parent: null })
                && i.GetType() != typeof(ContainerInline));
        if (formatted is not null)
            _bag.Report<MatchingCellFormatted>(
                MarkdownSpans.Of(_head.Source, formatted), "Formatting in a right-hand cell is dropped.", "Write plain text.");
    }
}
