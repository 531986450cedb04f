namespace CoursePackager.Packager.Rendering.Markup;

/// <summary>Small line drawings beside words. Hidden from screen readers: the word says it.</summary>
internal static class Icons
{
    private const string Open = "<svg class=\"icon\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">";

    public static string Of(string kind) => Open + kind switch
    {
        "tip" => "<path d=\"M7.5 16h5M8.5 18.5h3M10 1.5a5.5 5.5 0 0 0-3 10.1V13.5h6v-1.9A5.5 5.5 0 0 0 10 1.5Z\"/>",
        "important" => "<path d=\"M10 2.5v9.5\"/><path d=\"M10 16.5v.5\"/>",
        "warning" => "<path d=\"M10 2.5 18.5 17.5h-17ZM10 8v4.5M10 15v.3\"/>",
        _ => "<path d=\"M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM10 9v5.5M10 5.7V6\"/>",
    } + "</svg>";
}
