using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Sources;
using Markdig.Syntax;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Checks;

/// <summary>Finds parsed nodes of one kind in all texts of a course.</summary>
internal static class TextNodes
{
    public static IEnumerable<(SourceFile File, T Node)> Of<T>(Course course)
        where T : MarkdownObject =>
        CourseTexts.All(course).SelectMany(text => MarkdownNodes.Of<T>(text.Blocks).Select(n => (text.Span.File, n)));

    public static SourceSpan Span(SourceFile file, MarkdownObject node) => MarkdownSpans.Of(file, node);
}
