using System.Text;
using CoursePackager.Packager.Reading.Questions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading;

/// <summary>Markdown as plain text: white space collapsed, images by their text, gaps as underscores, footnote marks
/// left out.</summary>
internal static class PlainText
{
    private const string Gap = "___";

    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(text, block);
        return Collapse(text.ToString());
    }

    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        if (inline is not null) Append(text, inline);
        return Collapse(text.ToString());
    }

    /// <summary>Runs of white space become one space. Control characters, which entities can hide, are dropped: XML cannot have
    /// them.</summary>
    public static string Collapse(string text) =>
        string.Concat(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(c => !char.IsControl(c)));

    private static void Append(StringBuilder text, Block block)
    {
        if (block is ContainerBlock container and not FootnoteGroup)
            foreach (var child in container) Append(text, child);
        if (block is CodeBlock code) text.Append(code.Lines.ToString());
        else if (block is LeafBlock { Inline: { } inline }) Append(text, inline);
        text.Append(' ');
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case ContainerInline container:
                foreach (var child in container) Append(text, child);
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case GapInline:
                text.Append(Gap);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case FootnoteLink or TaskList:
                break;
        }
    }
}
