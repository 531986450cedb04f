using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Raw HTML is an error when read; should any come this far it is shown as text, never run.</summary>
internal sealed class HtmlBlockWriter : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj) =>
        renderer.Write("<pre>").WriteLeafRawLines(obj, true, true).WriteLine("</pre>");
}
