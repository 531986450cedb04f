namespace CoursePackager.Lrs.Configuration;

/// <summary>Turns a listening address into one that a browser can open.</summary>
internal static class PublicAddresses
{
    private static readonly string[] AnyHost = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The address without a slash at the end; a wildcard host becomes <c>localhost</c>.</summary>
    public static string Of(string address)
    {
        var text = address.Trim().TrimEnd('/');
        foreach (var host in AnyHost)
            text = text.Replace($"://{host}", "://localhost", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Whether this is an http or https address of a host, without path and query.</summary>
    public static bool IsValid(string address) =>
        Uri.TryCreate(Of(address), UriKind.Absolute, out var uri)
        && uri.Scheme is ("http" or "https")
        && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    /// <summary>Origin as the browser that sent a request sees it: the public address when that is the host asked for (behind a
    /// proxy the scheme differs), else the address of the request.</summary>
    public static string OriginOf(HttpRequest request, LrsOptions options)
    {
        var isPublic = new Uri(options.PublicUrl).Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isPublic ? options.PublicUrl : $"{request.Scheme}://{request.Host}";
    }
}
