using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading;

/// <summary>Reports raw HTML and attributes in braces, and takes both out, so that no author text ever reaches a page as
/// HTML.</summary>
internal static class MarkdownCleaner
{
    private static readonly string[] StepAttributes = [LanguageMark.Attribute, "points"];
    private static readonly string[] QuestionAttributes = ["points", "type", "objective"];

    public static void Clean(MarkdownDocument document, SourceFile source, bool allowQuestionAttributes, DiagnosticBag bag)
    {
        foreach (var node in MarkdownNodes.Of<MarkdownObject>([document]).ToArray())
        {
            switch (node)
            {
                case HtmlBlock html:
                    ReportHtml(source, html, bag);
                    html.Parent?.Remove(html);
                    break;
                case HtmlInline html:
                    if (!html.Tag.StartsWith("</", StringComparison.Ordinal)) ReportHtml(source, html, bag);
                    html.Remove();
                    break;
                case HeadingBlock { Inline.LastChild: LiteralInline last } heading:
                    ReportUnreadBraces(source, heading, last, bag);
                    break;
            }

            CleanAttributes(node, source, allowQuestionAttributes, bag);
        }
    }

    private static void CleanAttributes(MarkdownObject node, SourceFile source, bool allowQuestionAttributes, DiagnosticBag bag)
    {
        // Attributes made by extensions (classes of task lists and alerts, heading ids) have no place; those of the author do.
        if (node.TryGetAttributes() is not { Span.IsEmpty: false } attributes) return;

        var isQuestion = allowQuestionAttributes && node is HeadingBlock { Level: 2 };
        var allowed = allowQuestionAttributes && node is HeadingBlock { Level: 3 } ? StepAttributes : Allowed(node, isQuestion);
        if (allowed.Contains(LanguageMark.Attribute, StringComparer.Ordinal)) LanguageMark.Check(attributes, source, bag);
        var foreign = (attributes.Properties ?? [])
            .Select(p => p.Key)
            .Where(k => !allowed.Contains(k, StringComparer.Ordinal))
            .Concat((attributes.Classes ?? []).Where(c => !IsOfExtension(node, c)).Select(c => "." + c))
            .ToList();
        if (attributes.Id is not null && node is not HeadingBlock) foreign.Add("#" + attributes.Id);
        if (foreign.Count == 0) return;

        bag.Report<AttributeNotAllowed>(
            MarkdownSpans.Of(source, attributes.Span),
            $"'{string.Join("', '", foreign)}' in braces is not allowed here.",
            isQuestion
                ? "A question heading takes {#id points=2 type=multiple objective=id-of-objective}."
                : "A heading takes an id: {#section}; emphasised words, a link, a quote and a heading take a language: {lang=ru}. "
                    + "To show braces as text, write \\{.");
        attributes.Properties?.RemoveAll(p => !allowed.Contains(p.Key, StringComparer.Ordinal));
        attributes.Classes?.RemoveAll(c => !IsOfExtension(node, c));
        if (node is not HeadingBlock) attributes.Id = null;
    }

    private static string[] Allowed(MarkdownObject node, bool isQuestion)
    {
        if (isQuestion) return QuestionAttributes; // the title of a question is plain text and cannot change its language
        return LanguageMark.IsAllowedOn(node) ? [LanguageMark.Attribute] : [];
    }

    private static bool IsOfExtension(MarkdownObject node, string name) => node switch
    {
        ListBlock => name == "contains-task-list",
        ListItemBlock => name == "task-list-item",
        Markdig.Extensions.Alerts.AlertBlock => name.StartsWith("markdown-alert", StringComparison.Ordinal),
        _ => false,
    };

    // Markdig leaves braces that it cannot read, such as {#a}, in the text of the heading.
    private static void ReportUnreadBraces(SourceFile source, HeadingBlock heading, LiteralInline last, DiagnosticBag bag)
    {
        var text = last.Content.AsSpan().TrimEnd();
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        if (open < 0 || text[^1] != '}') return;
        bag.Report<AttributeNotAllowed>(
            MarkdownSpans.Of(source, heading), $"'{text[open..]}' cannot be read as an id.",
            "An id in braces has at least two characters and no spaces.");
    }

    private static void ReportHtml(SourceFile source, MarkdownObject node, DiagnosticBag bag) =>
        bag.Report<RawHtml>(
            MarkdownSpans.Of(source, node), "Raw HTML is not allowed.",
            "Write it in Markdown; to show a less-than sign, write \\<.");
}
