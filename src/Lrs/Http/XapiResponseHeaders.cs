using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Http;

/// <summary>Headers of every answer below /xapi, errors included: X-Experience-API-Version (xAPI 1.0.3 Communication 3.3), and
/// for /xapi/statements X-Experience-API-Consistent-Through (Communication 2.1.3).</summary>
internal sealed class XapiResponseHeaders(RequestDelegate next, IStore store, LrsOptions options)
{
    private const string ConsistentThrough = "X-Experience-API-Consistent-Through";

    private readonly XapiVersion defaultVersion =
        XapiVersions.TryParse(options.DefaultVersion, out var version) ? version : XapiVersion.V200;

    public Task InvokeAsync(HttpContext context)
    {
        var sent = context.Request.Headers[XapiVersions.HeaderName].ToString();
        XapiRequest.Of(context).Version = XapiVersions.TryParse(sent, out var version) ? version : defaultVersion;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.OnStarting(() => SetHeadersAsync(context, XapiRequest.Of(context)));
        return next(context);
    }

    private async Task SetHeadersAsync(HttpContext context, XapiRequest request)
    {
        var headers = context.Response.Headers;
        headers[XapiVersions.HeaderName] = request.Version.ToHeader();
        if (!context.Request.Path.StartsWithSegments("/xapi/statements", StringComparison.OrdinalIgnoreCase))
            return;
        headers[ConsistentThrough] = WireTime.Format(await ConsistentThroughAsync(context, request));
    }

    /// <summary>A store that does not answer now promises nothing; the answer itself, mostly why it does not, must not be lost
    /// over that.</summary>
    private async Task<DateTimeOffset> ConsistentThroughAsync(HttpContext context, XapiRequest request)
    {
        try
        {
            var tenant = request.Credential?.Tenant ?? Tenants.Default;
            return await store.ConsistentThroughAsync(tenant, context.RequestAborted);
        }
        catch (Exception failure) when (failure is StoreException or OperationCanceledException)
        {
            return DateTimeOffset.UnixEpoch;
        }
    }
}
