using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CoursePackager.Lrs.Http;

/// <summary>The Basic form of the Authorization header (RFC 7617, UTF-8).</summary>
internal static class BasicHeader
{
    private const string Scheme = "Basic ";

    public static string Format(string key, string secret) =>
        Scheme + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    public static bool TryParse(
        string? header, [NotNullWhen(true)] out string? key, [NotNullWhen(true)] out string? secret)
    {
        key = secret = null;
        if (header is not { Length: < 2000 } || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var encoded = header[Scheme.Length..].Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return false;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1)
            return false;
        (key, secret) = (pair[..colon], pair[(colon + 1)..]);
        return true;
    }
}
