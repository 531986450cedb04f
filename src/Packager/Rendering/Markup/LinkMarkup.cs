using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using Markdig.Renderers;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>
/// The element of a link. Links inside the course are plain links to the page's file, which the player turns into page changes;
/// links out open in their own tab, because a learning platform's frame is no place for another site, and say so.
/// </summary>
internal static class LinkMarkup
{
    public static void Write(HtmlRenderer renderer, PageMarkup page, ResolvedLink? link, bool isTerm, Action writeText)
    {
        if (link is null)
        {
            writeText();
            return;
        }

        if (link.Unit is { } unit)
        {
            writeText();
            renderer.Write($" ({HtmlText.Escape(page.Strings.Text("inUnit", ("unit", unit)))})");
            return;
        }

        renderer.Write($"<a href=\"{HtmlText.Escape(link.Href)}\"");
        if (link.PageId is { } id) renderer.Write($" data-page=\"{HtmlText.Escape(id)}\"");
        if (isTerm) renderer.Write(" class=\"term\"");
        if (link.IsExternal) renderer.Write(" class=\"out\" target=\"_blank\" rel=\"noopener\"");
        renderer.Write(">");
        writeText();
        if (link.IsExternal) renderer.Write($"<span class=\"unseen\"> ({HtmlText.Escape(page.Strings.Text("newTab"))})</span>");
        renderer.Write("</a>");
    }
}
