using System.Text;

namespace CoursePackager.Xapi.Validation;

/// <summary>Makes pieces of hostile input fit for one line of an error message.</summary>
internal static class Printable
{
    private const int Longest = 100;

    /// <summary>A JSON token as text, cut, in quotes when it is a string.</summary>
    public static string Token(ReadOnlySpan<byte> token, bool isString)
    {
        var cut = token.Length > Longest * 4 ? token[..(Longest * 4)] : token;
        var text = Clean(Encoding.UTF8.GetString(cut));
        if (text.Length > Longest)
            text = string.Concat(text.AsSpan(0, Longest), "…");
        return isString ? $"\"{text}\"" : text;
    }

    /// <summary>Control and formatting characters and broken surrogates become U+FFFD.</summary>
    public static string Clean(string text) =>
        text.All(IsPlain) ? text : string.Concat(text.EnumerateRunes().Select(r => IsPlain(r) ? r.ToString() : "\uFFFD"));

    private static bool IsPlain(char c) => c is >= ' ' and < (char)0x7F;

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
