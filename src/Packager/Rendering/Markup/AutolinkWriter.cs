using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Addresses in angle brackets.</summary>
internal sealed class AutolinkWriter(PageMarkup page) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        LinkMarkup.Write(renderer, page, page.Links.Resolve(page.CurrentFile, url), false, () => renderer.WriteEscape(obj.Url));
    }
}
