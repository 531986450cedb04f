using System.Text;

namespace CoursePackager.Xapi.Formats;

/// <summary>Language tags: well-formed by RFC 5646 section 2.1, without asking the registry (xAPI 1.0.3 Data 4.2).</summary>
public static class LanguageTag
{
    // Grandfathered tags that the grammar does not make (RFC 5646 "irregular").
    private static readonly string[] Irregular =
    [
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    ];

    /// <summary>Whether the text is a well-formed language tag such as <c>en</c>, <c>ru-RU</c> or <c>zh-Hant-TW</c>.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || !HasTagCharacters(utf8))
            return false;
        return IsLanguageTag(new Subtags(utf8)) || IsIrregular(utf8);
    }

    /// <summary>Whether the text is a well-formed language tag such as <c>en</c>, <c>ru-RU</c> or <c>zh-Hant-TW</c>.</summary>
    public static bool IsValid(string? text) => Utf8Text.Test(text, IsValid);

    private static bool HasTagCharacters(ReadOnlySpan<byte> utf8)
    {
        foreach (var b in utf8)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != '-')
                return false;
        }

        return true;
    }

    private static bool IsLanguageTag(Subtags tags)
    {
        if (tags.IsSingleton('x'))
            return TakeTail(ref tags, 1) && tags.AtEnd;
        if (!tags.TakeAlpha(2, 8, out var languageLength))
            return false;
        for (var i = 0; languageLength <= 3 && i < 3 && tags.TakeAlpha(3, 3, out _);)
            i++;
        tags.TakeAlpha(4, 4, out _);
        if (!tags.TakeAlpha(2, 2, out _))
            tags.TakeDigits(3);
        while (tags.TakeVariant())
        {
        }

        while (!tags.AtEnd && tags.Current.Length == 1 && !tags.IsSingleton('x'))
        {
            if (!TakeTail(ref tags, 2))
                return false;
        }

        return tags.AtEnd || (tags.IsSingleton('x') && TakeTail(ref tags, 1) && tags.AtEnd);
    }

    // A singleton and one or more subtags of at least the given length.
    private static bool TakeTail(ref Subtags tags, int minimum)
    {
        tags.Next();
        var count = 0;
        while (!tags.AtEnd && tags.Current.Length >= minimum && tags.Current.Length <= 8)
        {
            tags.Next();
            count++;
        }

        return count > 0;
    }

    private static bool IsIrregular(ReadOnlySpan<byte> utf8)
    {
        foreach (var tag in Irregular)
        {
            if (Ascii.EqualsIgnoreCase(utf8, tag))
                return true;
        }

        return false;
    }
}
