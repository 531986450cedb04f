using CoursePackager.Packager.Sources;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>Turns Markdig's places into ours.</summary>
internal static class MarkdownSpans
{
    /// <summary>The place of a node; the start of the file when Markdig gives it none.</summary>
    public static SourceSpan Of(SourceFile source, MarkdownObject node) => Of(source, node.Span);

    public static SourceSpan Of(SourceFile source, Markdig.Syntax.SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, source.Text.Length);
        return new SourceSpan(source, start, Math.Clamp(span.Length, 1, Math.Max(1, source.Text.Length - start)));
    }

    /// <summary>From the first to the last of some blocks; <paramref name="otherwise"/> when there are none.</summary>
    public static SourceSpan Of(SourceFile source, IReadOnlyList<Block> blocks, SourceSpan otherwise)
    {
        var placed = blocks.Where(b => b.Span.Length > 0 && b is not Markdig.Extensions.Footnotes.FootnoteGroup).ToArray();
        if (placed.Length == 0) return otherwise;
        var start = placed.Min(b => b.Span.Start);
        return new SourceSpan(source, start, Math.Max(1, placed.Max(b => b.Span.End) - start + 1));
    }
}
