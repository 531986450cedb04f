using CoursePackager.Packager.Rendering.Html;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Boxed remarks (<c>[!NOTE]</c> and its kin): said by icon and word, not by colour alone.</summary>
internal sealed class AlertWriter(PageMarkup page) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock obj)
    {
        var (kind, word) = obj.Kind.ToString().ToUpperInvariant() switch
        {
            "TIP" => ("tip", "noteTip"),
            "IMPORTANT" => ("important", "noteImportant"),
            "WARNING" => ("warning", "noteWarning"),
            "CAUTION" => ("warning", "noteCaution"),
            _ => ("note", "noteNote"),
        };
        renderer.EnsureLine();
        renderer.Write($"<div class=\"note note-{kind}\" role=\"note\"><p class=\"note-title\">{Icons.Of(kind)}");
        renderer.WriteLine($"{HtmlText.Escape(page.Strings.Text(word))}</p>");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</div>");
    }
}
