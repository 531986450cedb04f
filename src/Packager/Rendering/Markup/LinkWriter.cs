using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Links and images within text. A link that leads nowhere known is written as its text.</summary>
internal sealed class LinkWriter(PageMarkup page) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
        {
            FigureMarkup.WriteImage(renderer, page, obj);
            return;
        }

        var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url ?? "";
        var link = page.Links.Resolve(page.CurrentFile, url);
        LinkMarkup.Write(renderer, page, link, IsTerm(url), () => WriteText(renderer, obj));
    }

    // Not on the link itself: its unseen words about a new tab are in the language of the page.
    private static void WriteText(HtmlRenderer renderer, LinkInline link)
    {
        var language = LanguageMark.Of(link);
        if (language is not null) renderer.Write($"<span lang=\"{HtmlText.Escape(language)}\">");
        renderer.WriteChildren(link);
        if (language is not null) renderer.Write("</span>");
    }

    private static bool IsTerm(string url) => url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase);
}
