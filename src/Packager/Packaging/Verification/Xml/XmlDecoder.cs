using System.Text;
using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>Decodes XML by its byte order mark or declaration (XML 1.0, appendix F), so that places are those of the text.</summary>
internal static partial class XmlDecoder
{
    private const int DeclarationLength = 200;

    static XmlDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="encoding">Name of the encoding that was tried.</param>
    /// <returns>The text; null when the bytes do not fit the encoding, or it is unknown.</returns>
    public static string? Decode(byte[] bytes, out string encoding)
    {
        (encoding, var skip) = Find(bytes);
        try
        {
            return Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes, skip, bytes.Length - skip);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static (string Name, int Skip) Find(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return ("utf-8", 3);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return ("utf-16", 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return ("utf-16BE", 2);
        var declared = Declared().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationLength)));
        return (declared.Success ? declared.Groups[1].Value : "utf-8", 0);
    }

    [GeneratedRegex("""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
