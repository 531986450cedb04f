using CoursePackager.Packager.Reading;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Paragraphs; one that holds only an image becomes a figure with the image's title as caption.</summary>
internal sealed class ParagraphWriter(PageMarkup page) : HtmlObjectRenderer<ParagraphBlock>
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (LoneImage.Of(obj) is { } image)
        {
            renderer.EnsureLine();
            if (page.Links.ResolveRecording(page.CurrentFile, image.Url ?? "") is { } recording) RecordingMarkup.Write(renderer, page, recording);
            else FigureMarkup.Write(renderer, page, image);
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
}
