using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>The addresses in a style sheet.</summary>
internal static partial class CssReferences
{
    /// <param name="css">The style sheet.</param>
    /// <param name="start">Where it begins in the file.</param>
    public static IEnumerable<Reference> Of(string css, int start)
    {
        // Comments are blanked, so that places stay.
        foreach (Match match in Address().Matches(WithoutComments(css)))
            yield return new Reference(match.Groups["url"].Value.Trim(), IsLoaded: true, start + match.Groups["url"].Index, match.Groups["url"].Length);
    }

    private static string WithoutComments(string css)
    {
        var at = css.IndexOf("/*", StringComparison.Ordinal);
        if (at < 0) return css;
        var text = css.ToCharArray();
        for (; at >= 0; at = css.IndexOf("/*", at, StringComparison.Ordinal))
        {
            var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is var found and >= 0 ? found + 2 : css.Length;
            text.AsSpan(at, end - at).Fill(' ');
            at = end;
            if (at >= css.Length) break;
        }

        return new string(text);
    }

    // Bounded and atomic: the text is hostile.
    [GeneratedRegex("""(?:\burl\((?>\s{0,100})|@import(?>\s{1,100}))(?:"(?<url>[^"\n]{0,2000})"|'(?<url>[^'\n]{0,2000})'|(?<url>[^\s"'();]{1,2000})(?=(?>\s{0,100})\)))""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
