using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>Makes <see cref="RichText"/> from parsed blocks or from a YAML value.</summary>
internal static class RichTexts
{
    public static RichText From(SourceFile source, IReadOnlyList<Block> blocks, SourceSpan otherwise) =>
        new(blocks, PlainText.Of(blocks), MarkdownSpans.Of(source, blocks, otherwise));

    public static RichText Empty(SourceSpan span) => new([], "", span);

    /// <summary>Parses Markdown inside a YAML value. Nodes get their place in the file, or that of the value when it is escaped
    /// or folded.</summary>
    public static RichText FromYaml(YamlScalar scalar, DiagnosticBag bag)
    {
        var source = scalar.Span.File;
        // The line break in front keeps a text that begins with hyphens from being taken for front matter.
        var document = MarkdownDocuments.Parse("\n" + scalar.Text, scalar.Span, bag);
        foreach (var node in MarkdownNodes.Of<MarkdownObject>([document]).ToArray())
        {
            node.Span = InFile(node.Span, scalar);
            if (node.TryGetAttributes() is { Span.IsEmpty: false } attributes) attributes.Span = InFile(attributes.Span, scalar);
        }

        MarkdownCleaner.Clean(document, source, allowQuestionAttributes: false, bag);
        Block[] blocks = [.. document.Where(b => b is not (LinkReferenceDefinitionGroup or LinkReferenceDefinition))];
        return From(source, blocks, scalar.Span);
    }

    private static Markdig.Syntax.SourceSpan InFile(Markdig.Syntax.SourceSpan span, YamlScalar scalar) =>
        scalar.IsVerbatim && span.Length > 0
            ? new(span.Start - 1 + scalar.Span.Start, span.End - 1 + scalar.Span.Start)
            : new(scalar.Span.Start, scalar.Span.Start + scalar.Span.Length - 1);
}
