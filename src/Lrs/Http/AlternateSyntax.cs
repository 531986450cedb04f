using System.Text;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Xapi;
using Microsoft.AspNetCore.Http.Features;

namespace CoursePackager.Lrs.Http;

/// <summary>The alternate request syntax of xAPI 1.0.x (Communication 1.3): POST with <c>?method=</c>, and the real parameters,
/// headers and
/// body as form fields. 2.0 has no such syntax.</summary>
internal sealed class AlternateSyntax(RequestDelegate next, LrsOptions options)
{
    private const string Method = "method";
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    private static readonly string[] HeaderFields =
    [
        "Authorization", XapiVersions.HeaderName, "Content-Type", "If-Match", "If-None-Match", "Accept", "Accept-Language",
    ];

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.Query.ContainsKey(Method))
            await RewriteAsync(request);
        await next(context);
    }

    private async Task RewriteAsync(HttpRequest request)
    {
        // Only 1.0.x has this syntax; its version usually comes as a form field.
        if (request.Headers[XapiVersions.HeaderName].Count == 0)
            XapiRequest.Of(request.HttpContext).Version = XapiVersion.V103;
        var form = await ReadFormAsync(request);
        var version = form.TryGetValue(XapiVersions.HeaderName, out var field) ? field : request.Headers[XapiVersions.HeaderName];
        if (XapiVersions.TryParse(version, out var family) && family != XapiVersion.V103)
            throw XapiProblem.BadParameter(Method, "xAPI 2.0 has no alternate request syntax: send the request itself.");

        request.Method = request.Query[Method].ToString();
        request.Headers.ContentType = default;
        foreach (var name in HeaderFields)
        {
            if (form.TryGetValue(name, out var value))
                request.Headers[name] = value;
        }

        SetContent(request, form);
        request.QueryString = QueryString.Create(form.Where(item => !IsContent(item.Key) && !IsHeader(item.Key)));
    }

    private async Task<IFormCollection> ReadFormAsync(HttpRequest request)
    {
        if (request.Query.Count > 1 || request.Query[Method].Count > 1)
            throw XapiProblem.BadParameter(Method, "With 'method', every other parameter must be a form field.");
        if (!Methods.Contains(request.Query[Method].ToString(), StringComparer.Ordinal))
            throw XapiProblem.BadParameter(Method, $"'method' must be one of {string.Join(", ", Methods)}.");
        if (!FormContent.IsUrlEncoded(request))
            throw XapiProblem.BadParameter("Content-Type", "With 'method', the body must be application/x-www-form-urlencoded.");
        try
        {
            var limits = new FormOptions
            {
                ValueLengthLimit = (int)Math.Min(int.MaxValue, options.MaxBodyBytes),
                ValueCountLimit = 100,
            };
            request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, limits));
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException broken)
        {
            throw XapiProblem.BadRequest($"The form cannot be read: {broken.Message}");
        }
    }

    private static void SetContent(HttpRequest request, IFormCollection form)
    {
        var content = Encoding.UTF8.GetBytes(form["content"].ToString());
        if (request.Method is "POST" or "PUT")
        {
            if (!form.ContainsKey("content"))
                throw XapiProblem.BadParameter("content", "The form field 'content' is missing.");
            if (request.Headers.ContentType.Count == 0)
                request.Headers.ContentType = "application/json";
        }

        request.Body = new MemoryStream(content);
        request.ContentLength = content.Length;
    }

    private static bool IsContent(string name) => name is "content" or "Content-Length";

    private static bool IsHeader(string name) => HeaderFields.Contains(name, StringComparer.Ordinal);
}
