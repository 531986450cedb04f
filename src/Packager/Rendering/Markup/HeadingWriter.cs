using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Headings with ids to link to. Level 1 belongs to the page's title, so text begins at level 2.</summary>
internal sealed class HeadingWriter : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var level = Math.Clamp(obj.Level, 2, 6);
        var id = obj.TryGetAttributes()?.Id;
        renderer.EnsureLine();
        renderer.Write($"<h{level}");
        if (id is not null) renderer.Write($" id=\"{HtmlText.Escape(CourseLinks.HeadingId(id))}\"");
        if (LanguageMark.Of(obj) is { } language) renderer.Write($" lang=\"{HtmlText.Escape(language)}\"");
        renderer.Write(">");
        renderer.WriteLeafInline(obj);
        renderer.WriteLine($"</h{level}>");
    }
}
