using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Sources;
using Markdig.Extensions.Alerts;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CoursePackager.Packager.Diagnostics.SourceSpan;

namespace CoursePackager.Packager.Reading;

/// <summary>
/// <c>{lang=ru}</c>: the language of a part that is not in the language of the course (WCAG 3.1.2), on emphasised words, a
/// link, a quote or a heading.
/// </summary>
internal static class LanguageMark
{
    /// <summary>Name of the attribute, in sources and in HTML.</summary>
    public const string Attribute = "lang";

    /// <summary>Whether this kind of node may have the mark.</summary>
    public static bool IsAllowedOn(MarkdownObject node) => node switch
    {
        EmphasisInline => true,
        LinkInline link => !link.IsImage,
        HeadingBlock => true,
        AlertBlock => false,
        QuoteBlock => true,
        _ => false,
    };

    /// <summary>The language tag of a node; null when it has none of its own.</summary>
    public static string? Of(MarkdownObject node) =>
        node.TryGetAttributes()?.Properties?.Find(p => p.Key == Attribute).Value;

    /// <summary>Reports and removes a mark that names no language.</summary>
    public static void Check(HtmlAttributes attributes, SourceFile source, DiagnosticBag bag)
    {
        foreach (var (_, tag) in attributes.Properties?.FindAll(p => p.Key == Attribute) ?? [])
        {
            if (tag is not null && LanguageTag.IsKnown(tag)) continue;
            bag.Report<UnknownLanguage>(
                MarkdownSpans.Of(source, attributes.Span), $"'{tag}' is not a known language tag.", "Use a tag such as en or ru.");
            attributes.Properties!.RemoveAll(p => p.Key == Attribute);
        }
    }
}
