using System.Globalization;
using System.Text;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Makes text from outside fit to print: one line, no control or direction characters, a sane length.</summary>
internal static class PrintableText
{
    private const int Longest = 200;

    public static string Clean(string text)
    {
        var clean = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (IsVisible(rune))
                clean.Append(rune.ToString());
        }

        // Only now: text with noncharacters such as U+FFFE cannot be normalised.
        var line = clean.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
        if (line.Length <= Longest)
            return line;
        var cut = 0;
        for (var next = 0; next < Longest; next += StringInfo.GetNextTextElementLength(line.AsSpan(next)))
            cut = next;
        return string.Concat(line.AsSpan(0, cut), "…");
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
