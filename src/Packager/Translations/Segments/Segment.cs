using System.Security.Cryptography;
using System.Text;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>One piece of text that is translated as a whole: a paragraph, a title, an answer, a YAML value, a cue.</summary>
/// <param name="Key">Name that is the same in every language, such as <c>q-c97-year.a</c>; null for text that has none (paragraphs
/// of a lesson, list items), which is found by its place among its neighbours.</param>
/// <param name="Group">Texts without key are compared inside one group: the body of a page, its notes, one list.</param>
/// <param name="Kind">What it is, such as <c>h2</c> or <c>cell1</c>; only segments of one kind can be translations of each
/// other.</param>
/// <param name="Text">The text with soft line breaks and what repeats at the start of lines taken out; inline Markdown stays.</param>
/// <param name="Start">Where it stands in the file, UTF-16.</param>
/// <param name="Length">Length in the file, UTF-16.</param>
/// <param name="Piece">Index of the top-level part of the file that holds it.</param>
internal sealed record Segment(
    string? Key, string Group, string Kind, string Text, int Start, int Length, SegmentForm Form, int Piece)
{
    private const int HashCharacters = 12;

    public int End => Start + Length;

    /// <summary>Short hash of the words; white space does not count, so wrapping lines anew changes nothing.</summary>
    public string Hash { get; } = HashOf(Text);

    /// <summary>Whether there is anything to translate.</summary>
    public bool HasWords => Text.Any(char.IsLetter);

    /// <summary>12 hexadecimal digits of the SHA-256 of the words of a text.</summary>
    public static string HashOf(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..HashCharacters];
    }
}
