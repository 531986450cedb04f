using System.Buffers;
using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>Absolute IRIs and IRLs (RFC 3987; xAPI 1.0.3 Data 2.2 and 4.3). They are compared as text, never
/// normalised.</summary>
public static class Iri
{
    // Printable ASCII that RFC 3987 leaves out everywhere, plus the space. '%' is looked at apart.
    private static readonly SearchValues<byte> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(b => (byte)b), 0x7F, .. "<>\"{}|\\^`"u8]);

    /// <summary>Whether the text is an IRI with a scheme. One of http or https must name a host.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        var colon = utf8.IndexOf((byte)':');
        if (colon < 1 || colon == utf8.Length - 1 || !IsScheme(utf8[..colon]))
            return false;
        var rest = utf8[(colon + 1)..];
        return !rest.ContainsAny(Forbidden) && HasWholeEscapes(rest) && HasAllowedCharacters(rest)
            && (!IsWeb(utf8[..colon]) || HasHost(rest));
    }

    /// <summary>Whether the text is an IRI with a scheme. One of http or https must name a host.</summary>
    public static bool IsValid(string? text) => Utf8Text.Test(text, IsValid);

    /// <summary>Whether the text is an IRI in ASCII, as <c>openid</c> must be (xAPI 1.0.3 Data 2.4.2.3).</summary>
    public static bool IsUri(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) && IsValid(utf8);

    private static bool IsScheme(ReadOnlySpan<byte> scheme)
    {
        if (!char.IsAsciiLetter((char)scheme[0]))
            return false;
        foreach (var b in scheme)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }

        return true;
    }

    private static bool HasWholeEscapes(ReadOnlySpan<byte> rest)
    {
        for (var i = rest.IndexOf((byte)'%'); i >= 0;)
        {
            if (i + 2 >= rest.Length || !char.IsAsciiHexDigit((char)rest[i + 1]) || !char.IsAsciiHexDigit((char)rest[i + 2]))
                return false;
            var next = rest[(i + 3)..].IndexOf((byte)'%');
            i = next < 0 ? -1 : i + 3 + next;
        }

        return true;
    }

    private static bool HasAllowedCharacters(ReadOnlySpan<byte> rest)
    {
        if (!rest.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            return true;
        while (rest.Length > 0)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var used) != OperationStatus.Done || !IsAllowed(rune))
                return false;
            rest = rest[used..];
        }

        return true;
    }

    // RFC 3987 section 2.2, ucschar and iprivate, without the formatting characters for direction that section 4.1 forbids.
    private static bool IsAllowed(Rune rune) => rune.IsAscii || rune.Value switch
    {
        0x200E or 0x200F or (>= 0x202A and <= 0x202E) => false,
        (>= 0xA0 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF) => true,
        >= 0xE0000 and < 0xE1000 => false,
        var value => value >= 0x10000 && (value & 0xFFFE) != 0xFFFE,
    };

    private static bool IsWeb(ReadOnlySpan<byte> scheme) =>
        Ascii.EqualsIgnoreCase(scheme, "http"u8) || Ascii.EqualsIgnoreCase(scheme, "https"u8);

    private static bool HasHost(ReadOnlySpan<byte> rest) =>
        rest.Length > 2 && rest.StartsWith("//"u8) && rest[2] is not ((byte)'/' or (byte)'?' or (byte)'#' or (byte)':');
}
