using System.Xml.Linq;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Shapes a text element and says where its line begins.</summary>
internal static class SvgText
{
    public static (GlyphLine Line, float X, float Y) Place(XElement element, SvgStyle style)
    {
        var line = CertificateFonts.Find(style.FontFamily, style.FontWeight).Shape(element.Value, style.FontSize);
        var shift = style.Anchor switch { SKTextAlign.Center => line.Width / 2, SKTextAlign.Right => line.Width, _ => 0 };
        return (line, SvgValues.Number(element, "x", 0) - shift, SvgValues.Number(element, "y", 0));
    }
}
