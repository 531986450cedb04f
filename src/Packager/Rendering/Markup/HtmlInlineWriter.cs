using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Shows raw inline HTML as text. See <see cref="HtmlBlockWriter"/>.</summary>
internal sealed class HtmlInlineWriter : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj) => renderer.WriteEscape(obj.Tag);
}
