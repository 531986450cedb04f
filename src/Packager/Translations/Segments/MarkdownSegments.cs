using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Yaml;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using DiagnosticBag = CoursePackager.Packager.Diagnostics.DiagnosticBag;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>Finds the texts of a lesson, quiz or test: front matter, blocks of running text, and the parts of questions.</summary>
internal sealed class MarkdownSegments(SegmentCollector collector, DiagnosticBag bag)
{
    private const string Body = "body";
    private const string Notes = "notes";

    /// <param name="isAssessment">Whether second-level headings are questions.</param>
    public void Add(bool isAssessment)
    {
        var source = collector.Source;
        var document = MarkdownDocuments.Parse(source.Text, new SourceSpan(source, 0, 1), bag);
        Block[] blocks = [.. document.Where(b => b is not (LinkReferenceDefinitionGroup or LinkReferenceDefinition))];
        foreach (var matter in blocks.OfType<YamlFrontMatterBlock>())
            AddFrontMatter(matter, isAssessment ? Shapes.AssessmentFrontMatter : Shapes.LessonFrontMatter);

        Block[] body = [.. blocks.Where(b => b is not (YamlFrontMatterBlock or FootnoteGroup))];
        var first = isAssessment ? Array.FindIndex(body, b => b is HeadingBlock { Level: 2 }) : -1;
        foreach (var block in first < 0 ? body : body[..first]) AddBlock(block);
        if (first >= 0) new QuestionSegments(collector, bag).Add(body[first..]);
        foreach (var note in blocks.OfType<FootnoteGroup>().SelectMany(g => g.OfType<Footnote>()).OrderBy(n => n.Span.Start))
            AddNote(note);
    }

    private void AddFrontMatter(YamlFrontMatterBlock block, YamlShape shape)
    {
        var source = collector.Source;
        var first = source.OffsetOf(2, 1);
        var last = source.OffsetOf(source.LineOf(block.Span.End), 1);
        var value = YamlParser.Parse(source, first, Math.Max(0, last - first), bag);
        new YamlSegments(collector).AddMap(value, shape, last);
    }

    private void AddBlock(Block block)
    {
        collector.BeginPiece(block.Span.Start, block.Span.End + 1, Body);
        AddLeaves(block, Body, "p", 0);
    }

    private void AddNote(Footnote note)
    {
        var start = collector.Source.OffsetOf(collector.Source.LineOf(note.Span.Start), 1);
        collector.BeginPiece(start, note.Span.End + 1, Notes);
        AddLeaves(note, Notes, "note", 0);
    }

    private void AddLeaves(Block block, string group, string kind, int quotes)
    {
        switch (block)
        {
            case TableCell cell:
                foreach (var child in cell) AddLeaves(child, group, "cell" + ColumnOf(cell), quotes);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    AddLeaves(child, group, KindIn(container, kind), quotes + (container is QuoteBlock ? 1 : 0));
                break;
            case LeafBlock { Inline: { } inline } when InlineSlice.Of(collector.Source.Text, inline, quotes) is { } slice:
                var own = block is HeadingBlock heading ? "h" + heading.Level : IsFigure(inline) ? "figure" : kind;
                collector.AddFree(group, own, slice.Text, slice.Start, slice.Length, FormOf(block));
                break;
        }
    }

    private static string KindIn(ContainerBlock container, string kind) => container switch
    {
        ListItemBlock => "item",
        AlertBlock => "box",
        QuoteBlock => "quote",
        _ => kind,
    };

    private static SegmentForm FormOf(Block block) => block switch
    {
        HeadingBlock => SegmentForm.Heading,
        { Parent: TableCell } => SegmentForm.TableCell,
        _ => SegmentForm.Markdown,
    };

    private static bool IsFigure(ContainerInline inline) => inline.FirstChild is LinkInline { IsImage: true, NextSibling: null };

    private static int ColumnOf(TableCell cell) => ((TableRow)cell.Parent!).IndexOf(cell);
}
