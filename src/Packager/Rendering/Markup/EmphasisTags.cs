using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>HTML elements of emphasis marks, the extra ones (<c>~~ ~ ^ ++ ==</c>) included.</summary>
internal static class EmphasisTags
{
    public static string? Of(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*' or '_', 1) => "em",
        ('*' or '_', _) => "strong",
        ('~', 2) => "del",
        ('~', _) => "sub",
        ('^', _) => "sup",
        ('+', _) => "ins",
        ('=', _) => "mark",
        _ => null,
    };
}
