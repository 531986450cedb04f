using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using DiagnosticBag = CoursePackager.Packager.Diagnostics.DiagnosticBag;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>Finds footnotes whose mark or text would silently be lost.</summary>
internal static partial class FootnoteReader
{
    public static void Check(MarkdownDocument document, SourceFile source, DiagnosticBag bag)
    {
        // A mark without definition stays in the text as it is.
        foreach (var text in MarkdownNodes.Of<LiteralInline>([document]).Where(l => l.Content.AsSpan().Contains('^')))
        {
            var end = Math.Min(source.Text.Length, text.Span.End + 1);
            foreach (Match mark in Mark().Matches(source.Text[Math.Max(0, text.Span.Start - 1)..end]))
                bag.Report<UndefinedFootnote>(
                    new SourceSpan(source, Math.Max(0, text.Span.Start - 1) + mark.Index, mark.Length),
                    $"The footnote {mark.Value} has no definition.", $"Add a line {mark.Value}: with the text of the note.");
        }

        // A definition without mark is dropped by Markdig.
        var used = MarkdownNodes.Of<Footnote>([document]).Select(f => f.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in MarkdownNodes.Of<FootnoteLinkReferenceDefinition>([document]))
            if (!used.Contains(definition.Footnote.Label))
                bag.Report<UnusedFootnote>(
                    MarkdownSpans.Of(source, definition), $"The footnote {definition.Label} is never referred to.",
                    "Put its mark into the text, or remove it.");
    }

    [GeneratedRegex(@"\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
