using System.Globalization;
using System.Text.RegularExpressions;

namespace CoursePackager.Packager.Tests.Rendering;

/// <summary>Contrast of the player's colours, by the formula of WCAG 2.2 (1.4.3 text, 1.4.11 controls).</summary>
public sealed partial class ThemeContrastTests
{
    private const double Text = 4.5;
    private const double Control = 3;

    private static readonly string Css = File.ReadAllText(RepositoryFiles.Path("src/Player/src/styles/tokens.css"));

    public static TheoryData<string, string, double> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, double> { { "on-accent", "accent", Text } };
            foreach (var ground in new[] { "paper", "surface", "accent-soft" })
            {
                foreach (var text in new[] { "ink", "muted", "accent", "good", "warn", "bad" }) pairs.Add(text, ground, Text);
                foreach (var control in new[] { "focus", "field-border" }) pairs.Add(control, ground, Control);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_stand_out_in_light_and_dark(string front, string ground, double least)
    {
        var dark = Css.IndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal);

        Assert.True(dark > 0);
        Assert.InRange(Contrast(Css[..dark], front, ground), least, 21);
        Assert.InRange(Contrast(Css[dark..], front, ground), least, 21);
    }

    private static double Contrast(string theme, string front, string ground)
    {
        var colours = Colour().Matches(theme).ToDictionary(m => m.Groups["name"].Value, m => Luminance(m.Groups["hex"].Value));
        var (a, b) = (colours[front], colours[ground]);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        if (hex.Length == 3) hex = string.Concat(hex.Select(c => new string(c, 2)));
        return (0.2126 * Channel(hex[..2])) + (0.7152 * Channel(hex[2..4])) + (0.0722 * Channel(hex[4..]));
    }

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[\w-]+):\s*#(?<hex>[0-9a-fA-F]{6}|[0-9a-fA-F]{3});", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
