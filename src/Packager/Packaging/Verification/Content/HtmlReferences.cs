namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>The addresses in a page.</summary>
internal static class HtmlReferences
{
    private static readonly HashSet<string> LoadedRelations =
        new(StringComparer.OrdinalIgnoreCase) { "stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon", "prefetch" };

    private static readonly HashSet<string> Sources =
        new(StringComparer.Ordinal) { "script", "img", "source", "video", "audio", "track", "iframe", "frame", "embed", "input" };

    public static IEnumerable<Reference> Of(string html, IReadOnlyList<HtmlTag> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var reference in OfTag(tag)) yield return reference;
            if (tag.Name != "style") continue;
            var end = HtmlScanner.EndOfRawText(html, tag);
            foreach (var reference in CssReferences.Of(html[tag.End..end], tag.End)) yield return reference;
        }
    }

    private static IEnumerable<Reference> OfTag(HtmlTag tag)
    {
        if (Sources.Contains(tag.Name) && tag.Find("src") is { } source) yield return Of(source, isLoaded: true);
        if (tag.Name is "img" or "source" && tag.Find("srcset") is { } set)
            foreach (var candidate in OfSet(set)) yield return candidate;
        if (tag.Name == "video" && tag.Find("poster") is { } poster) yield return Of(poster, isLoaded: true);
        if (tag.Name == "object" && tag.Find("data") is { } data) yield return Of(data, isLoaded: true);
        if (tag.Name is "a" or "area" && tag.Find("href") is { } link) yield return Of(link, isLoaded: false);
        if (tag.Name is "image" or "use" && (tag.Find("href") ?? tag.Find("xlink:href")) is { } image) yield return Of(image, isLoaded: true);
        if (tag.Name == "link" && tag.Find("href") is { } file && (tag.Value("rel") ?? "").Split(' ').Any(LoadedRelations.Contains)) yield return Of(file, isLoaded: true);
        if (tag.Find("style") is not { Value.Length: > 0 } style) yield break;
        foreach (var reference in CssReferences.Of(style.Value, 0)) yield return reference with { Offset = style.Offset, Length = style.Length };
    }

    private static IEnumerable<Reference> OfSet(HtmlAttribute set) =>
        set.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? [] :
            from candidate in set.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            select new Reference(candidate.Split(' ')[0], IsLoaded: true, set.Offset, set.Length);

    private static Reference Of(HtmlAttribute attribute, bool isLoaded) => new(attribute.Value.Trim(), isLoaded, attribute.Offset, attribute.Length);
}
