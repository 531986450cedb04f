namespace CoursePackager.Lrs.Http;

/// <summary>Language tags of Accept-Language, best first; those with quality 0 left out.</summary>
internal static class AcceptedLanguages
{
    public static IReadOnlyList<string> Of(HttpRequest request) =>
    [
        .. request.GetTypedHeaders().AcceptLanguage
            .Where(item => item.Quality != 0 && item.Value != "*")
            .OrderByDescending(item => item.Quality ?? 1)
            .Select(item => item.Value.Value!),
    ];
}
