using System.Text;

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
    /// not. x is a number, and a pre-release may follow it (Semantic Versioning 1.0.0): <c>1.0.4-rc1</c>.</summary>
    public static bool TryParse(string? header, out XapiVersion version)
    {
        version = XapiVersion.V103;
        return header is not null && Ascii.IsValid(header) && TryParse(Encoding.ASCII.GetBytes(header), out version);
    }

    /// <summary>Whether a statement may carry this <c>version</c>: <c>1.0</c> or <c>1.0.x</c>, and <c>2.0.x</c> too in a 2.0
    /// request.</summary>
    public static bool IsStatementVersion(ReadOnlySpan<byte> text, XapiVersion version) =>
        TryParse(text, out var family) && (family == XapiVersion.V103 || version == XapiVersion.V200);

    private static bool TryParse(ReadOnlySpan<byte> text, out XapiVersion version)
    {
        version = text.StartsWith("2"u8) ? XapiVersion.V200 : XapiVersion.V103;
        return (text.StartsWith("1.0"u8) || text.StartsWith("2.0"u8)) && (text.Length == 3 || IsPatch(text[3..]));
    }

    private static bool IsPatch(ReadOnlySpan<byte> rest)
    {
        if (rest[0] != '.')
            return false;
        rest = rest[1..];
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0)
            return rest.Length > 0;
        return digits > 0 && rest[digits] == '-' && IsPreRelease(rest[(digits + 1)..]);
    }

    private static bool IsPreRelease(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter != '-')
                return false;
        }

        return text.Length > 0;
    }
}
