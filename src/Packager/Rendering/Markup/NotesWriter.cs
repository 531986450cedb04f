using CoursePackager.Packager.Rendering.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>The notes at the end of a text, in the order in which the text names them.</summary>
internal sealed class NotesWriter(PageMarkup page) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        var id = $"notes-{page.NoteSeries}";
        renderer.EnsureLine();
        renderer.Write($"<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{id}\">");
        renderer.WriteLine($"<h2 id=\"{id}\">{HtmlText.Escape(page.Strings.Text("footnotes"))}</h2><ol>");
        foreach (var note in obj.OfType<Footnote>().Where(n => n.Order > 0).OrderBy(n => n.Order))
        {
            renderer.Write($"<li id=\"fn-{page.NoteSeries}-{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></section>");
    }
}
