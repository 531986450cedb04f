using System.Text;

namespace CoursePackager.Lrs.Pages;

/// <summary>Writes pages in the common frame, in the reader's language, with the headers every page of ours needs.</summary>
internal sealed class PageWriter(Templates templates, Words words)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Words in the language of this request.</summary>
    public WordList WordsFor(HttpContext context) => words.In(PageLanguage.Of(context.Request));

    public async Task WriteAsync(HttpContext context, Page page)
    {
        var list = WordsFor(context);
        var content = templates.Render(page.Template, page.Model, list);
        var frame = new
        {
            page.Title,
            Content = content,
            page.IsPrivate,
            StyleAddress = SiteStyle.Address,
            Languages = LanguageLinks(context.Request, list),
            HomeAddress = PageLanguage.Chosen(context.Request) is { } chosen ? $"/?lang={chosen}" : "/",
        };
        var html = templates.Render("layout", frame, list);

        var response = context.Response;
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        SetHeaders(response, page, list.Language);
        var bytes = Encoding.UTF8.GetBytes(html.Html);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, Page page, string language)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = page.IsPrivate ? "no-referrer" : "same-origin";
        headers.ContentLanguage = language;
        headers.Append("Vary", "Accept-Language");
        headers.CacheControl = page.IsPrivate ? "no-store" : "no-cache";
        if (page.IsPrivate)
            headers["X-Robots-Tag"] = "noindex";
    }

    private static object[] LanguageLinks(HttpRequest request, WordList current) =>
    [
        .. Words.Languages.Select(language => new
        {
            Code = language,
            Name = current.Text($"language.{language}"),
            Address = $"{PathOf(request)}?lang={language}",
            IsCurrent = language == current.Language,
        }),
    ];

    // An address that begins with two slashes would lead to another host.
    private static string PathOf(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? $"/{request.Path.ToUriComponent().TrimStart('/')}" : "/";
}
