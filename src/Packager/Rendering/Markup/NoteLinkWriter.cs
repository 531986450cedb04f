using CoursePackager.Packager.Rendering.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>The number in the text that leads to a note, and the way back from the note.</summary>
internal sealed class NoteLinkWriter(PageMarkup page) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var number = obj.Footnote.Order;
        var reference = $"fnref-{page.NoteSeries}-{obj.Index}";
        if (obj.IsBackLink)
        {
            var back = HtmlText.Escape(page.Strings.Text("footnoteBack", ("number", number)));
            renderer.Write($" <a href=\"#{reference}\" role=\"doc-backlink\" aria-label=\"{back}\">↩\uFE0E</a>");
            return;
        }

        var label = HtmlText.Escape(page.Strings.Text("footnote", ("number", number)));
        renderer.Write($"<sup><a id=\"{reference}\" href=\"#fn-{page.NoteSeries}-{number}\" role=\"doc-noteref\"");
        renderer.Write($" aria-label=\"{label}\">{number}</a></sup>");
    }
}
