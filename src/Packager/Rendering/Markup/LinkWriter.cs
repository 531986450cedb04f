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
        LinkMarkup.Write(renderer, page, link, IsTerm(url), () => renderer.WriteChildren(obj));
    }

    private static bool IsTerm(string url) => url.StartsWith("glossary:", StringComparison.OrdinalIgnoreCase);
}
