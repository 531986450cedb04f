namespace CoursePackager.Xapi;

/// <summary>Values of the <c>X-Experience-API-Version</c> header and of a statement's <c>version</c>
/// (xAPI 1.0.3 Communication 3.3, Data 2.4.10; IEEE 9274.1.1 4.2.4.3).</summary>
public static class XapiVersions
{
    /// <summary>Name of the header.</summary>
    public const string HeaderName = "X-Experience-API-Version";

    /// <summary>What a request of this family sends and what the LRS answers with: <c>1.0.3</c> or <c>2.0.0</c>.</summary>
    public static string ToHeader(this XapiVersion version) => version == XapiVersion.V103 ? "1.0.3" : "2.0.0";

    /// <summary>Reads a header: <c>1.0</c>, <c>1.0.x</c>, <c>2.0</c> and <c>2.0.x</c> are supported, anything else is
    /// not.</summary>
    public static bool TryParse(string? header, out XapiVersion version)
    {
        version = XapiVersion.V103;
        if (header is null || header.Length < 3)
            return false;
        version = header[0] == '2' ? XapiVersion.V200 : XapiVersion.V103;
        return header[0] is '1' or '2' && header[1] == '.' && header[2] == '0' && IsPatch(header.AsSpan(3));
    }

    /// <summary>Whether a statement may carry this <c>version</c>: <c>1.0</c> or <c>1.0.x</c>, and <c>2.0.x</c> too in a 2.0
    /// request.</summary>
    public static bool IsStatementVersion(ReadOnlySpan<byte> text, XapiVersion version)
    {
        if (text.Length is < 3 or > 20)
            return false;
        Span<char> chars = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            chars[i] = (char)text[i];
        return TryParse(chars.ToString(), out var family) && (family == XapiVersion.V103 || version == XapiVersion.V200);
    }

    private static bool IsPatch(ReadOnlySpan<char> rest)
    {
        if (rest.Length == 0)
            return true;
        return rest.Length is > 1 and < 12 && rest[0] == '.' && !rest[1..].ContainsAnyExceptInRange('0', '9');
    }
}
