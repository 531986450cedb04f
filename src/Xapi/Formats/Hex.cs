namespace CoursePackager.Xapi.Formats;

/// <summary>Hexadecimal hashes: <c>mbox_sha1sum</c> (xAPI 1.0.3 Data 2.4.2.3) and an attachment's <c>sha2</c> (Data
/// 2.4.11).</summary>
public static class Hex
{
    /// <summary>Whether the text is a SHA-1: 40 hexadecimal digits.</summary>
    public static bool IsSha1(ReadOnlySpan<byte> utf8) => utf8.Length == 40 && IsHex(utf8);

    /// <summary>Whether the text is a SHA-2: 56, 64, 96 or 128 hexadecimal digits (SHA-224, 256, 384, 512).</summary>
    public static bool IsSha2(ReadOnlySpan<byte> utf8) => utf8.Length is 56 or 64 or 96 or 128 && IsHex(utf8);

    private static bool IsHex(ReadOnlySpan<byte> utf8)
    {
        foreach (var b in utf8)
        {
            if (!char.IsAsciiHexDigit((char)b))
                return false;
        }

        return true;
    }
}
