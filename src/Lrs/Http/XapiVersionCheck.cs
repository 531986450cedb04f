using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Http;

/// <summary>Reads X-Experience-API-Version of every /xapi request (xAPI 1.0.3 Communication 3.3).</summary>
internal sealed class XapiVersionCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = XapiRequest.Of(context);
        var header = context.Request.Headers[XapiVersions.HeaderName].ToString();
        if (XapiVersions.TryParse(header, out var version))
            request.Version = version;
        else if (!IsOpen(context.Request))
            throw XapiProblem.BadParameter(XapiVersions.HeaderName, Explain(header));
        return next(context);
    }

    /// <summary>Preflights and /xapi/about need neither version nor credential.</summary>
    public static bool IsOpen(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) || request.Path.StartsWithSegments("/xapi/about", StringComparison.OrdinalIgnoreCase);

    private static string Explain(string header) => header.Length == 0
        ? $"The header {XapiVersions.HeaderName} is missing: send 1.0.3 or 2.0.0."
        : $"Version '{header}' is not supported: send 1.0.3 or 2.0.0.";
}
