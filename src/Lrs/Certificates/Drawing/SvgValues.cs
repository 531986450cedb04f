using System.Globalization;
using System.Xml.Linq;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Reads attribute values of an SVG element.</summary>
internal static class SvgValues
{
    /// <exception cref="FormatException">The value is not a plain number.</exception>
    public static float Number(XElement element, string name, float fallback)
    {
        if ((string?)element.Attribute(name) is not { } text)
            return fallback;
        return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? value
            : throw new FormatException($"<{element.Name.LocalName} {name}='{text}'> is not a number.");
    }

    public static string Format(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
