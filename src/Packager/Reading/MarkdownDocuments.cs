using CoursePackager.Packager.Diagnostics.Rules;
using Markdig;
using Markdig.Syntax;
using DiagnosticBag = CoursePackager.Packager.Diagnostics.DiagnosticBag;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>Parses Markdown with the one pipeline.</summary>
internal static class MarkdownDocuments
{
    /// <summary>Parses a text; one that is nested too deeply is reported and read as empty.</summary>
    /// <param name="span">Blamed for nesting, whose place the parser does not tell.</param>
    public static MarkdownDocument Parse(string text, SourceSpan span, DiagnosticBag bag)
    {
        try
        {
            return Markdown.Parse(text, MarkdownPipelineFactory.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit against texts made to exhaust the stack.
            bag.Report<TooDeeplyNested>(span, "Quotes, lists or emphasis are nested too deeply to be read.", "Use fewer levels.");
            return [];
        }
    }
}
