using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Media;
using CoursePackager.Packager.Reading;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Images: as a figure with caption, or within a line.</summary>
internal static class FigureMarkup
{
    public static void Write(HtmlRenderer renderer, PageMarkup page, LinkInline image)
    {
        renderer.Write("<figure>");
        WriteImage(renderer, page, image);
        if (!string.IsNullOrWhiteSpace(image.Title))
            renderer.Write($"<figcaption>{HtmlText.Escape(image.Title)}</figcaption>");
        renderer.WriteLine("</figure>");
    }

    public static void WriteImage(HtmlRenderer renderer, PageMarkup page, LinkInline image)
    {
        var alternative = PlainText.Of(image);
        if (page.Links.ResolveMedia(page.CurrentFile, image.Url ?? "") is not { } media)
        {
            renderer.WriteEscape(alternative);
            return;
        }

        var size = ImageSize.Read(media.Content.Span) is { } known ? $" width=\"{known.Width}\" height=\"{known.Height}\"" : "";
        renderer.Write($"<img src=\"{HtmlText.Escape(page.Links.AddressOf(media))}\" alt=\"{HtmlText.Escape(alternative)}\"{size}");
        renderer.Write(" loading=\"lazy\">");
    }
}
