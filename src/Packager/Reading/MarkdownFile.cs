using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>A parsed Markdown file: its front matter, and the blocks after it, cleaned of everything that is not
/// allowed.</summary>
internal sealed class MarkdownFile
{
    private MarkdownFile(SourceFile source, YamlObject frontMatter, IReadOnlyList<Block> blocks)
    {
        Source = source;
        FrontMatter = frontMatter;
        Blocks = blocks;
    }

    public SourceFile Source { get; }

    public YamlObject FrontMatter { get; }

    /// <summary>Top-level blocks in order; a group of footnotes, if any, is the last.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    public SourceSpan SpanOf(MarkdownObject node) => MarkdownSpans.Of(Source, node);

    /// <summary>Parses a file; reports front matter that is missing or wrong, HTML, attributes and lost footnotes.</summary>
    public static MarkdownFile Parse(
        SourceFile source, YamlShape frontMatterShape, bool allowQuestionAttributes, DiagnosticBag bag)
    {
        var document = MarkdownDocuments.Parse(source.Text, new SourceSpan(source, 0, 1), bag);
        var frontMatter = ReadFrontMatter(source, document, frontMatterShape, bag);
        MarkdownCleaner.Clean(document, source, allowQuestionAttributes, bag);
        FootnoteReader.Check(document, source, bag);
        Block[] blocks = [.. document
            .Where(b => b is not (YamlFrontMatterBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition))];
        return new MarkdownFile(source, frontMatter, blocks);
    }

    private static YamlObject ReadFrontMatter(SourceFile source, MarkdownDocument document, YamlShape shape, DiagnosticBag bag)
    {
        var start = new SourceSpan(source, 0, Math.Max(1, source.LineText(1).Length));
        if (document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is not { } block)
        {
            if (bag.HasErrorIn(source)) return YamlObject.Empty(start);
            bag.Report<FrontMatterMissing>(
                start, "The file does not begin with front matter.",
                "Begin with --- on a line, then id: and title:, then --- on a line.");
            return YamlObject.Empty(start);
        }

        // Without the fences: the first line, and the last one with its three hyphens or dots.
        var first = source.OffsetOf(2, 1);
        var last = source.OffsetOf(source.LineOf(block.Span.End), 1);
        if (YamlParser.Parse(source, first, Math.Max(0, last - first), bag) is { } value)
            return YamlObject.Read(value, shape, bag);
        if (!bag.HasErrorIn(source))
            bag.Report<FrontMatterMissing>(
                start, "The front matter is empty.", "Give id: and title: between the lines of hyphens.");
        return YamlObject.Empty(start);
    }
}
