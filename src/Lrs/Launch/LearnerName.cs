using System.Globalization;
using System.Text;

namespace CoursePackager.Lrs.Launch;

/// <summary>A name as typed, made fit for statements and certificates.</summary>
internal static class LearnerName
{
    public const int Longest = 100;

    /// <summary>Text that has it cannot be normalised.</summary>
    private const char Noncharacter = '\uFFFE';

    /// <summary>Trimmed, single spaces, composed form; null when it is empty, too long or has control or formatting
    /// characters.</summary>
    public static string? Clean(string? typed)
    {
        if (typed is null || typed.Length > 10 * Longest || !IsWellFormed(typed))
            return null;
        var name = string.Join(' ', typed.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length > 0 && new StringInfo(name).LengthInTextElements <= Longest && !name.EnumerateRunes().Any(IsForbidden)
            ? name
            : null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == Noncharacter)
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    // Bidirectional overrides could make a certificate read differently from its record. Joiners are letters' neighbours in some
    // scripts.
    private static bool IsForbidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
