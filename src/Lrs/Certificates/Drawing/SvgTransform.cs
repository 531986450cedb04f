using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>The transforms of the subset: <c>translate(x y)</c>, optionally followed by <c>scale(s)</c>.</summary>
internal static partial class SvgTransform
{
    /// <exception cref="FormatException">It is another transform.</exception>
    public static SKMatrix Parse(string? text)
    {
        if (text is null)
            return SKMatrix.Identity;
        if (Pattern().Match(text) is not { Success: true } match)
            throw new FormatException($"transform='{text}' is not supported: use translate(x y) and scale(s).");
        var scale = match.Groups["s"].Success ? Value(match, "s") : 1;
        return new SKMatrix(scale, 0, Value(match, "x"), 0, scale, Value(match, "y"), 0, 0, 1);
    }

    private static float Value(Match match, string group) => float.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^translate\((?<x>-?[\d.]+)[ ,]+(?<y>-?[\d.]+)\)(\s*scale\((?<s>[\d.]+)\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
