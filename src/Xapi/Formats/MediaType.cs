using System.Buffers;
using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>Internet media types with their parameters (RFC 2045 section 5.1, RFC 2046; xAPI 1.0.3 Data 2.4.11).</summary>
public static class MediaType
{
    private static readonly SearchValues<byte> Token = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`{|}~"u8);

    /// <summary>Whether the text is <c>type/subtype</c>, with or without <c>;name=value</c> parameters.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        var slash = utf8.IndexOf((byte)'/');
        if (slash < 1 || utf8[..slash].ContainsAnyExcept(Token))
            return false;
        var rest = utf8[(slash + 1)..];
        var end = rest.IndexOfAnyExcept(Token);
        if (end < 0)
            return rest.Length > 0;
        return end > 0 && AreParameters(rest[end..]);
    }

    /// <summary>Whether it is <c>application/octet-stream</c>, with or without parameters.</summary>
    public static bool IsOctetStream(ReadOnlySpan<byte> utf8)
    {
        var end = utf8.IndexOf((byte)';');
        return Ascii.EqualsIgnoreCase((end < 0 ? utf8 : utf8[..end]).Trim(" \t"u8), "application/octet-stream"u8);
    }

    private static bool AreParameters(ReadOnlySpan<byte> rest)
    {
        rest = rest.Trim(" \t"u8);
        while (rest.Length > 0)
        {
            if (rest[0] != ';')
                return false;
            rest = rest[1..].TrimStart(" \t"u8);
            if (!TakeParameter(ref rest))
                return false;
            rest = rest.TrimStart(" \t"u8);
        }

        return true;
    }

    private static bool TakeParameter(ref ReadOnlySpan<byte> rest)
    {
        var equals = rest.IndexOf((byte)'=');
        if (equals < 1 || rest[..equals].ContainsAnyExcept(Token))
            return false;
        rest = rest[(equals + 1)..];
        if (rest.Length > 0 && rest[0] == '"')
            return TakeQuoted(ref rest);
        var end = rest.IndexOfAnyExcept(Token);
        var length = end < 0 ? rest.Length : end;
        rest = rest[length..];
        return length > 0;
    }

    private static bool TakeQuoted(ref ReadOnlySpan<byte> rest)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] is (< (byte)' ' and not (byte)'\t') or 0x7F)
                return false; // a line break would begin another header where the type is sent
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] is >= (byte)' ' and not 0x7F)
                i++;
            else if (rest[i] == '"')
            {
                rest = rest[(i + 1)..];
                return true;
            }
        }

        return false;
    }
}
