using Markdig;
using Markdig.Extensions.AutoIdentifiers;

namespace CoursePackager.Packager.Reading;

/// <summary>
/// The one Markdig pipeline: what the reader parses with, the renderer renders with. HTML is parsed, not disabled, so that the
/// reader can report it with its place; it is cut out before anything reaches the model.
/// </summary>
internal static class MarkdownPipelineFactory
{
    public static MarkdownPipeline Pipeline { get; } = Create();

    private static MarkdownPipeline Create() =>
        new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseYamlFrontMatter()
            .UsePipeTables()
            .UseTaskLists()
            .UseFootnotes()
            .UseAlertBlocks()
            .UseAutoIdentifiers(AutoIdentifierOptions.GitHub) // keeps Cyrillic letters in heading ids
            .UseGenericAttributes() // last, as Markdig asks: it takes its attributes from what the others parsed
            .Build();
}
