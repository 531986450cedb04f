using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading;

/// <summary>Walks parsed Markdown. (Markdig's own Descendants gives nothing for a block without child blocks.)</summary>
internal static class MarkdownNodes
{
    /// <summary>All nodes of one kind in some blocks, the blocks themselves included, in reading order.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<Block> blocks)
        where T : MarkdownObject => blocks.SelectMany(Walk).OfType<T>();

    private static IEnumerable<MarkdownObject> Walk(MarkdownObject node)
    {
        var children = node switch
        {
            ContainerBlock container => container,
            LeafBlock { Inline: { } inline } => inline,
            ContainerInline container => container,
            _ => Enumerable.Empty<MarkdownObject>(),
        };
        return children.SelectMany(Walk).Prepend(node);
    }
}
