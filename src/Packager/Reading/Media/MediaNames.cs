using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Packager.Reading.Media;

/// <summary>Names of media in packages: ASCII only, because learning management systems break on anything else.</summary>
internal static class MediaNames
{
    private const int LongestSlug = 40;

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    /// <summary><c>media/&lt;slug of the name&gt;-&lt;first 10 hex digits of SHA-256&gt;.&lt;extension&gt;</c></summary>
    public static string PackagePath(string sourcePath, string extension, ReadOnlySpan<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        return $"media/{SlugOf(Path.GetFileNameWithoutExtension(sourcePath))}-{hash}.{extension}";
    }

    /// <summary>A name in small Latin letters, digits and hyphens; Cyrillic is written in Latin letters.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (letter is >= 'а' and <= 'я') slug.Append(Latin[letter - 'а']);
            else if (letter == 'ё') slug.Append('e');
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString();
        text = (text.Length > LongestSlug ? text[..LongestSlug] : text).Trim('-');
        return text.Length == 0 ? "media" : text;
    }
}
