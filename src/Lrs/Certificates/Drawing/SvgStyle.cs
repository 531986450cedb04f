using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>The presentation attributes of an element, with what it inherits from its groups.</summary>
internal sealed record SvgStyle
{
    public static readonly SvgStyle Default = new();

    public SKColor? Fill { get; private init; } = SKColors.Black;

    public SKColor? Stroke { get; private init; }

    public float StrokeWidth { get; private init; } = 1;

    public string FontFamily { get; private init; } = "PT Sans";

    public int FontWeight { get; private init; } = 400;

    public float FontSize { get; private init; } = 16;

    public SKTextAlign Anchor { get; private init; } = SKTextAlign.Left;

    /// <summary>Whether this class reads the attribute.</summary>
    public static bool Knows(string attribute) => attribute is
        "fill" or "stroke" or "stroke-width" or "font-family" or "font-weight" or "font-size" or "text-anchor";

    /// <exception cref="FormatException">A value is not of the subset.</exception>
    public SvgStyle For(XElement element) => this with
    {
        Fill = Color(element, "fill", Fill),
        Stroke = Color(element, "stroke", Stroke),
        StrokeWidth = SvgValues.Number(element, "stroke-width", StrokeWidth),
        FontFamily = (string?)element.Attribute("font-family") ?? FontFamily,
        FontWeight = (int)SvgValues.Number(element, "font-weight", FontWeight),
        FontSize = SvgValues.Number(element, "font-size", FontSize),
        Anchor = (string?)element.Attribute("text-anchor") switch
        {
            null => Anchor,
            "start" => SKTextAlign.Left,
            "middle" => SKTextAlign.Center,
            "end" => SKTextAlign.Right,
            var other => throw new FormatException($"text-anchor='{other}' is not supported."),
        },
    };

    private static SKColor? Color(XElement element, string name, SKColor? inherited) => (string?)element.Attribute(name) switch
    {
        null => inherited,
        "none" => null,
        ['#', .. { Length: 6 } hex] when uint.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) =>
            new SKColor(0xFF000000 | rgb),
        var other => throw new FormatException($"{name}='{other}' is not supported: use none or #RRGGBB."),
    };
}
