using System.Buffers.Text;

namespace CoursePackager.Xapi.Validation;

/// <summary>Finds \u escapes of UTF-16 surrogates that are not paired: they stand for no character (RFC 8259 section
/// 8.2).</summary>
internal static class Surrogates
{
    /// <summary>Whether every surrogate escape of a JSON string, as written, is one half of a pair.</summary>
    public static bool ArePaired(ReadOnlySpan<byte> escaped)
    {
        var expectsLow = false;
        for (var i = 0; i < escaped.Length; i++)
        {
            var unit = 0;
            if (escaped[i] == '\\' && escaped[++i] == 'u' && Utf8Parser.TryParse(escaped.Slice(i + 1, 4), out unit, out _, 'X'))
                i += 4;

            if (expectsLow != unit is >= 0xDC00 and <= 0xDFFF)
                return false;
            expectsLow = unit is >= 0xD800 and <= 0xDBFF;
        }

        return !expectsLow;
    }
}
