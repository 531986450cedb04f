using CoursePackager.Lrs.Credentials;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Http;

/// <summary>What the /xapi pipeline has found out about a request before its handler runs.</summary>
internal sealed class XapiRequest
{
    /// <summary>Family the request follows; <see cref="Configuration.LrsOptions.DefaultVersion"/> when it does not say.</summary>
    public XapiVersion Version { get; set; }

    /// <summary>Who asks; null only for open resources.</summary>
    public Credential? Credential { get; set; }

    public static XapiRequest Of(HttpContext context)
    {
        if (context.Features.Get<XapiRequest>() is not { } request)
            context.Features.Set(request = new XapiRequest());
        return request;
    }

    /// <summary>The credential when it has one of these scopes (or <c>all</c>); 403 otherwise.</summary>
    public static Credential Require(HttpContext context, params ReadOnlySpan<string> scopes)
    {
        var credential = Of(context).Credential ?? throw new XapiProblem(401, "This resource needs a credential.");
        foreach (var scope in scopes)
        {
            if (credential.Allows(scope))
                return credential;
        }

        throw XapiProblem.Forbidden($"The credential lacks the scope {string.Join(" or ", scopes)}.");
    }
}
