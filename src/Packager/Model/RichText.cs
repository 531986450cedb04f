using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Model;

/// <summary>
/// A piece of parsed Markdown: the blocks as Markdig built them, with exact positions. Rendering turns it into HTML; nothing
/// else looks inside except checks. Raw HTML in sources never reaches here (it is an error when read).
/// </summary>
/// <param name="Blocks">Blocks in order; empty for no text. A single paragraph may be rendered inline.</param>
/// <param name="PlainText">The same as plain text, white space collapsed: for reports, manifests and interaction descriptions.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record RichText(IReadOnlyList<Block> Blocks, string PlainText, SourceSpan Span)
{
    public bool IsEmpty => Blocks.Count == 0;
}
