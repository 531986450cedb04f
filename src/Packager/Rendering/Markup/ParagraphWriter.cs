using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Paragraphs; one that holds only an image becomes a figure with the image's title as caption.</summary>
internal sealed class ParagraphWriter(PageMarkup page) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (LoneImage(obj) is { } image)
        {
            renderer.EnsureLine();
            FigureMarkup.Write(renderer, page, image);
        }
        else if (renderer.ImplicitParagraph)
        {
            renderer.WriteLeafInline(obj);
        }
        else
        {
            renderer.EnsureLine();
            renderer.Write("<p>").WriteLeafInline(obj);
            renderer.WriteLine("</p>");
        }
    }

    private static LinkInline? LoneImage(ParagraphBlock paragraph)
    {
        var content = paragraph.Inline?.Where(i => i is not LiteralInline { Content.IsEmpty: true }).ToList();
        return content is [LinkInline { IsImage: true } image] ? image : null;
    }
}
