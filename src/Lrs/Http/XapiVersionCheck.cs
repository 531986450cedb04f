using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Http;

/// <summary>Reads and answers X-Experience-API-Version on every /xapi request (xAPI 1.0.3 Communication 3.3), and gives
/// /xapi/statements its X-Experience-API-Consistent-Through, also on errors (Communication 2.1.3).</summary>
internal sealed class XapiVersionCheck(RequestDelegate next, IStore store)
{
    private const string ConsistentThrough = "X-Experience-API-Consistent-Through";

    public Task InvokeAsync(HttpContext context)
    {
        var request = XapiRequest.Of(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.OnStarting(() => SetHeadersAsync(context, request));

        var header = context.Request.Headers[XapiVersions.HeaderName].ToString();
        if (XapiVersions.TryParse(header, out var version))
            request.Version = version;
        else if (!IsOpen(context.Request))
            throw XapiProblem.BadParameter(XapiVersions.HeaderName, Explain(header));
        return next(context);
    }

    /// <summary>Preflights and /xapi/about need neither version nor credential.</summary>
    public static bool IsOpen(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) || request.Path.StartsWithSegments("/xapi/about", StringComparison.Ordinal);

    private static string Explain(string header) => header.Length == 0
        ? $"The header {XapiVersions.HeaderName} is missing: send 1.0.3 or 2.0.0."
        : $"Version '{header}' is not supported: send 1.0.3 or 2.0.0.";

    private async Task SetHeadersAsync(HttpContext context, XapiRequest request)
    {
        var headers = context.Response.Headers;
        headers[XapiVersions.HeaderName] = request.Version.ToHeader();
        if (!context.Request.Path.StartsWithSegments("/xapi/statements", StringComparison.Ordinal))
            return;
        var tenant = request.Credential?.Tenant ?? Tenants.Default;
        var time = await store.ConsistentThroughAsync(tenant, context.RequestAborted);
        headers[ConsistentThrough] = WireTime.Format(time);
    }
}
