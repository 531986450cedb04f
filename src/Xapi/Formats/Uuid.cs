using System.Buffers.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>UUIDs in the standard string form, 8-4-4-4-12 hexadecimal digits in either case, any variant (xAPI 1.0.3 Data
/// 4.4).</summary>
public static class Uuid
{
    /// <summary>Reads the standard form only: no braces, no form without hyphens.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Guid value)
    {
        value = default;
        return utf8.Length == 36 && Utf8Parser.TryParse(utf8, out value, out var used, 'D') && used == 36;
    }

    /// <summary>Reads the standard form only: no braces, no form without hyphens.</summary>
    public static bool TryParse(string? text, out Guid value) => Guid.TryParseExact(text, "D", out value) && text!.Length == 36;

    /// <summary>Whether the text is a UUID in the standard form.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8) => TryParse(utf8, out _);
}
