using System.Xml.Linq;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>Draws a drawing on a canvas.</summary>
internal static class SvgPainter
{
    public static void Draw(SvgDrawing drawing, SKCanvas canvas) =>
        DrawChildren(canvas, drawing.Root, SvgStyle.Default.For(drawing.Root));

    private static void DrawChildren(SKCanvas canvas, XElement group, SvgStyle style)
    {
        foreach (var element in group.Elements())
            Draw(canvas, element, style.For(element));
    }

    private static void Draw(SKCanvas canvas, XElement element, SvgStyle style)
    {
        switch (element.Name.LocalName)
        {
            case "g":
                var transform = SvgTransform.Parse((string?)element.Attribute("transform"));
                canvas.Save();
                canvas.Concat(transform);
                DrawChildren(canvas, element, style);
                canvas.Restore();
                break;
            case "text":
                DrawText(canvas, element, style);
                break;
            case "rect" or "line" or "circle" or "path":
                using (var path = SvgShapes.ToPath(element))
                    Paint(style, paint => canvas.DrawPath(path, paint));
                break;
        }
    }

    private static void DrawText(SKCanvas canvas, XElement element, SvgStyle style)
    {
        var (line, x, y) = SvgText.Place(element, style);
        Paint(style, paint => line.Draw(canvas, x, y, paint));
    }

    private static void Paint(SvgStyle style, Action<SKPaint> draw)
    {
        using var paint = new SKPaint { IsAntialias = true, StrokeWidth = style.StrokeWidth };
        if (style.Fill is { } fill)
        {
            paint.Color = fill;
            paint.Style = SKPaintStyle.Fill;
            draw(paint);
        }

        if (style.Stroke is { } stroke)
        {
            paint.Color = stroke;
            paint.Style = SKPaintStyle.Stroke;
            draw(paint);
        }
    }
}
