using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Lrs.Certificates;

/// <summary>
/// Number of a certificate: 130 random bits as 26 characters of Crockford's base 32 in groups, <c>7K3M9-QXT2A-…</c>. Knowing it
/// is the right to see the certificate, so it cannot be guessed; people type it from paper, so reading it is forgiving.
/// </summary>
internal static class CertificateId
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;
    private const int GroupLength = 5;
    private const int LongestInput = 100;

    /// <summary>Letters that look like those of the alphabet: the ones Crockford names, and Cyrillic ones of the same
    /// shape.</summary>
    private static readonly Dictionary<char, char> Lookalikes = new()
    {
        ['O'] = '0', ['I'] = '1', ['L'] = '1',
        ['А'] = 'A', ['В'] = 'B', ['С'] = 'C', ['Е'] = 'E', ['Н'] = 'H', ['К'] = 'K', ['М'] = 'M', ['О'] = '0', ['Р'] = 'P',
        ['Т'] = 'T', ['Х'] = 'X', ['У'] = 'Y', ['З'] = '3',
    };

    public static string Create() => Group(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The number as printed, from what someone typed: case, spaces, dashes, O for 0 and I or L for 1 do not matter.
    /// Null when it cannot be a number.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > LongestInput)
            return null;
        var text = new StringBuilder(Length);
        foreach (var letter in typed.ToUpperInvariant())
        {
            if (char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation)
                continue;
            var known = Lookalikes.GetValueOrDefault(letter, letter);
            if (!Alphabet.Contains(known, StringComparison.Ordinal))
                return null;
            text.Append(known);
        }

        return text.Length == Length ? Group(text.ToString()) : null;
    }

    /// <summary>Four groups of five and one of six.</summary>
    private static string Group(string text)
    {
        var last = Length - GroupLength - 1;
        var groups = Enumerable.Range(0, last / GroupLength).Select(i => text.Substring(i * GroupLength, GroupLength));
        return string.Join('-', groups.Append(text[last..]));
    }
}
