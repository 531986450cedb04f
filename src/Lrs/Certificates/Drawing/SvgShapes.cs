using System.Xml.Linq;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Shapes of the subset as paths.</summary>
internal static class SvgShapes
{
    public static SKPath ToPath(XElement element)
    {
        if (element.Name.LocalName == "path")
        {
            return SKPath.ParseSvgPathData((string?)element.Attribute("d") ?? "")
                ?? throw new FormatException("<path> has no valid d.");
        }

        var path = new SKPath();
        switch (element.Name.LocalName)
        {
            case "rect":
                path.AddRect(SKRect.Create(Of("x"), Of("y"), Of("width"), Of("height")));
                break;
            case "line":
                path.MoveTo(Of("x1"), Of("y1"));
                path.LineTo(Of("x2"), Of("y2"));
                break;
            default:
                path.AddCircle(Of("cx"), Of("cy"), Of("r"));
                break;
        }

        return path;

        float Of(string name) => SvgValues.Number(element, name, 0);
    }
}
