namespace CoursePackager.Lrs.Http;

/// <summary>Tells forms sent from our own pages from those that another site makes a browser send.</summary>
internal static class CrossSite
{
    /// <summary>True unless a browser says that the request comes from elsewhere (Sec-Fetch-Site; Origin in older
    /// ones).</summary>
    public static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site == "same-origin" || site == "none";
        if (request.Headers.Origin is not { Count: > 0 } origin)
            return true;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
