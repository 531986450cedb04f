using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Table without a header row.</summary>
internal sealed class TableWithoutHeader : CourseCheck
{
    public override string Code => "CP0215";

    public override Severity Severity => Severity.Error;

    public override string Title => "Table without a header row";

    public override string What => "A table begins with a row of headings and a row of hyphens.";

    public override string Why =>
        "Without headings a screen reader reads numbers without saying what they are; without the hyphens there is no "
        + "table at all.";

    public override string Bad => "| 1949 | C97 |\n| 1975 | C143 |";

    public override string Good => "| Year | Convention |\n|---|---|\n| 1949 | C97 |\n| 1975 | C143 |";

    private const string Advice = "Begin with a row of headings and a row such as |---|---|.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var (file, table) in TextNodes.Of<Table>(course))
            if (table.OfType<TableRow>().First() is var header
                && (!header.IsHeader || header.All(c => PlainText.Of([c]).Length == 0)))
                bag.Report(this, TextNodes.Span(file, table), "The header row of the table is empty.", Advice);

        // Rows of bars without a row of hyphens stay an ordinary paragraph.
        foreach (var (file, paragraph) in TextNodes.Of<ParagraphBlock>(course))
            if (LooksLikeTable(file.Text, paragraph))
                bag.Report(
                    this, TextNodes.Span(file, paragraph),
                    "These rows are not shown as a table, because the header is missing.", Advice);

        foreach (var matching in course.Assessments.SelectMany(a => a.Questions).OfType<MatchingQuestion>())
            if (matching.LeftHeading.Length == 0 || matching.RightHeading.Length == 0)
                bag.Report(this, matching.Span, "The table of the question has an empty heading.", Advice);
    }

    private static bool LooksLikeTable(string text, ParagraphBlock paragraph)
    {
        if (paragraph.Span.Length <= 0 || paragraph.Span.End >= text.Length || paragraph.Parent is TableCell) return false;
        var lines = text.Substring(paragraph.Span.Start, paragraph.Span.Length).Split('\n', StringSplitOptions.TrimEntries);
        return lines.Length > 1 && lines.All(l => l.Length > 2 && l.StartsWith('|') && l.EndsWith('|'));
    }
}
