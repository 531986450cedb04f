using System.Globalization;
using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>A number, a number with tolerance, or a range, as written in an answer line. Comma and point are both decimal
/// signs.</summary>
/// <param name="Minimum">Smallest number that counts.</param>
/// <param name="Maximum">Largest number that counts; smaller than <paramref name="Minimum"/> when the author swapped the
/// two.</param>
internal sealed partial record NumericRange(decimal Minimum, decimal Maximum)
{
    /// <summary>Null when the text is not one of the three forms.</summary>
    public static NumericRange? Parse(string text)
    {
        var match = Forms().Match(text);
        if (!match.Success || Number(match.Groups["a"].Value) is not { } first) return null;
        if (match.Groups["tolerance"] is { Success: true } tolerance)
            return Number(tolerance.Value) is { } t ? new NumericRange(first - t, first + t) : null;
        if (match.Groups["b"] is { Success: true } second)
            return Number(second.Value) is { } b ? new NumericRange(first, b) : null;
        return new NumericRange(first, first);
    }

    private static decimal? Number(string text)
    {
        var normal = text.Replace(',', '.').Replace('\u2212', '-');
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(normal, Styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // At most 12 digits before and 6 after the sign: sums cannot overflow, and no LMS field is longer.
    [GeneratedRegex(
        @"^\s*(?<a>[-\u2212+]?[0-9]{1,12}([.,][0-9]{1,6})?)\s*" +
        @"(±\s*(?<tolerance>[-\u2212]?[0-9]{1,12}([.,][0-9]{1,6})?)|\.\.\s*(?<b>[-\u2212+]?[0-9]{1,12}([.,][0-9]{1,6})?))?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();
}
