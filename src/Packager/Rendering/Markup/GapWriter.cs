using CoursePackager.Packager.Reading.Questions;
using CoursePackager.Packager.Rendering.Html;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Writes the field of a gap where it stands in the sentence.</summary>
internal sealed class GapWriter(PageMarkup page) : HtmlObjectRenderer<GapInline>
{
    protected override void Write(HtmlRenderer renderer, GapInline obj) =>
        renderer.Write(page.Gaps.TryGetValue(obj.Key, out var field) ? field.Markup : RawHtml.Empty.Markup);
}
