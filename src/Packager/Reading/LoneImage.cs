using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Reading;

/// <summary>The image that is all there is in a paragraph: it becomes a figure, and a recording can stand nowhere else.</summary>
internal static class LoneImage
{
    public static LinkInline? Of(ParagraphBlock paragraph)
    {
        var content = paragraph.Inline?.Where(i => i is not LiteralInline { Content.IsEmpty: true }).ToList();
        return content is [LinkInline { IsImage: true } image] ? image : null;
    }
}
