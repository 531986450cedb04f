using System.Globalization;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using CoursePackager.Packager.Rendering.Strings;
using CoursePackager.Packager.Sources;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>
/// Turns the rich texts of one page into HTML. Remembers what must be unique on the page: table numbers and notes.
/// Only the elements named here can come out; raw HTML of a source is written as text.
/// </summary>
internal sealed class PageMarkup(CourseLinks links, InterfaceStrings strings)
{
    private int _textsWritten;

    public CourseLinks Links { get; } = links;

    public InterfaceStrings Strings { get; } = strings;

    public int TableCount { get; set; }

    /// <summary>Number of the rich text being written on this page; keeps note ids unique.</summary>
    public int NoteSeries { get; private set; }

    /// <summary>Markup of the gaps of the question being written, by key.</summary>
    public IReadOnlyDictionary<string, RawHtml> Gaps { get; set; } = new Dictionary<string, RawHtml>(StringComparer.Ordinal);

    /// <summary>The file that the text being written comes from: links are relative to it.</summary>
    public SourceFile CurrentFile { get; private set; } = new("", "");

    /// <summary>Block markup: paragraphs, lists, tables, figures.</summary>
    public RawHtml Blocks(RichText text) => Write(text, writer =>
    {
        foreach (var block in text.Blocks) writer.Write(block);
    });

    /// <summary>Without the outer paragraph when there is just one: for labels, cells and list items.</summary>
    public RawHtml Inline(RichText text) => text.Blocks is [ParagraphBlock paragraph]
        ? Write(text, writer => writer.WriteLeafInline(paragraph))
        : Blocks(text);

    private RawHtml Write(RichText text, Action<HtmlRenderer> write)
    {
        if (text.IsEmpty) return RawHtml.Empty;
        var (file, series) = (CurrentFile, NoteSeries);
        CurrentFile = text.Span.File;
        NoteSeries = ++_textsWritten;
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(output);
        UseOnlyOurRenderers(renderer);
        write(renderer);
        (CurrentFile, NoteSeries) = (file, series); // a text may stand within another: a transcript in a lesson
        return new RawHtml(output.ToString().Trim());
    }

    private void UseOnlyOurRenderers(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.Clear();
        IMarkdownObjectRenderer[] ours =
        [
            new HeadingWriter(), new ParagraphWriter(this), new ListRenderer(), new AlertWriter(this),
            new QuoteBlockRenderer(), new CodeBlockRenderer(), new ThematicBreakRenderer(), new TableWriter(this),
            new NotesWriter(this), new HtmlBlockWriter(),
            new LinkWriter(this), new AutolinkWriter(this), new NoteLinkWriter(this), new LiteralInlineRenderer(),
            new EmphasisInlineRenderer { GetTag = EmphasisTags.Of }, new CodeInlineRenderer(),
            new LineBreakInlineRenderer(), new HtmlEntityInlineRenderer(), new DelimiterInlineRenderer(), new HtmlInlineWriter(),
            new TaskMarkWriter(), new GapWriter(this),
        ];
        foreach (var one in ours) renderer.ObjectRenderers.Add(one);
    }
}
