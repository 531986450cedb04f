using CoursePackager.Lrs.Credentials;

namespace CoursePackager.Lrs.Http;

/// <summary>HTTP Basic for /xapi. WWW-Authenticate goes only to clients that are not browser content: with it, current Chromium
/// hangs a
/// <c>fetch()</c> or asks the learner for a password.</summary>
internal sealed class XapiAuthentication(RequestDelegate next, CredentialStore credentials)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!XapiVersionCheck.IsOpen(context.Request))
        {
            var found = BasicHeader.TryParse(context.Request.Headers.Authorization, out var key, out var secret)
                ? await credentials.VerifyAsync(key, secret, context.RequestAborted)
                : null;
            XapiRequest.Of(context).Credential = found ?? throw Refuse(context);
        }

        await next(context);
    }

    private static XapiProblem Refuse(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.Origin.Count == 0 && !headers.ContainsKey("Sec-Fetch-Mode") && !headers.ContainsKey("X-Requested-With"))
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"xAPI\", charset=\"UTF-8\"";
        return new XapiProblem(401, headers.Authorization.Count == 0
            ? "This resource needs a credential: send Authorization: Basic with a key and secret of this LRS."
            : "The credential is not valid here: it is unknown, revoked or expired, or the secret is wrong.");
    }
}
