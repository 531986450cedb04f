using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Translations.Exchange;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>Compares the links, images and footnote marks of a translated text with those of its source.</summary>
internal static class MarkupCheck
{
    /// <summary>Reports what was lost or added; true when nothing was.</summary>
    public static bool Passes(TranslationUnit unit, string source, DiagnosticBag bag)
    {
        var (wanted, found) = (Of(source), Of(unit.Target));
        if (Difference(wanted.Fixed, found.Fixed) is { } lost)
            return Report(unit, $"The translation of '{unit.Id}' has lost {lost}.", bag);
        if (Difference(found.Fixed, wanted.Fixed) is { } added)
            return Report(unit, $"The translation of '{unit.Id}' has {added}, which its source has not.", bag);
        return found.External >= wanted.External
            || Report(unit, $"The translation of '{unit.Id}' has {found.External} links to other sites; its source has {wanted.External}.", bag);
    }

    private static bool Report(TranslationUnit unit, string message, DiagnosticBag bag)
    {
        bag.Report<TranslationMarkupLost>(unit.Span, message, "Put the same links, images and notes into the translation.");
        return false;
    }

    private static string? Difference(List<string> all, List<string> without)
    {
        var rest = new List<string>(without);
        return all.Find(item => !rest.Remove(item));
    }

    private static (List<string> Fixed, int External) Of(string text)
    {
        var (items, external) = (new List<string>(), 0);
        foreach (var code in InlineCodes.Of(text))
            if (code is { Kind: InlineCodeKind.Alone } && code.Data.StartsWith("[^", StringComparison.Ordinal))
                items.Add($"the footnote mark {code.Data}");
        foreach (var inline in MarkdownNodes.Of<Inline>(Parse(text)))
        {
            if (inline is AutolinkInline) external++;
            if (inline is not LinkInline { Url: { } url } link) continue;
            if (!link.IsImage && IsExternal(url)) external++;
            else items.Add(link.IsImage ? $"the image '{url}'" : $"the link to '{Page(url)}'");
        }

        return (items, external);
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, MarkdownPipelineFactory.Pipeline);
        }
        catch (ArgumentException)
        {
            return []; // nested too deeply: the rehearsal reports it
        }
    }

    private static bool IsExternal(string url) =>
        url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    // Ids of headings come from their words, so a place on a page has another name in each language.
    private static string Page(string url) => url.Split('#')[0] is { Length: > 0 } page ? page : "a place on this page";
}
