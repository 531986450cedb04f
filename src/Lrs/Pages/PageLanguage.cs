using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Pages;

/// <summary>Which language a reader gets: <c>?lang</c>, else the best of Accept-Language, else English.</summary>
internal static class PageLanguage
{
    public static string Of(HttpRequest request)
    {
        if (Chosen(request) is { } chosen)
            return chosen;
        var best = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(item => item.Quality ?? 1)
            .Select(Known)
            .FirstOrDefault(language => language is not null);
        return best ?? Words.Languages[0];
    }

    /// <summary>The language that the address itself asks for; null when it does not.</summary>
    public static string? Chosen(HttpRequest request) =>
        Words.Languages.FirstOrDefault(language => request.Query["lang"] == language);

    private static string? Known(StringWithQualityHeaderValue item) =>
        Words.Languages.FirstOrDefault(language =>
            item.Quality != 0
            && (item.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
                || item.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)));
}
