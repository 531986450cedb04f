using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>A shaped line of text that begins at 0, 0 on its base line.</summary>
internal sealed record GlyphLine(FontFace Face, float Size, ushort[] Glyphs, SKPoint[] Points, float Width)
{
    /// <summary>Draws text that stays text in a PDF.</summary>
    public void Draw(SKCanvas canvas, float x, float y, SKPaint paint)
    {
        if (Glyphs.Length == 0)
            return;
        using var font = NewFont();
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(Glyphs, font, Points);
        using var blob = builder.Build();
        canvas.DrawText(blob, x, y, paint);
    }

    /// <summary>The outlines of the letters.</summary>
    public SKPath ToPath(float x, float y)
    {
        using var font = NewFont();
        var path = new SKPath();
        for (var i = 0; i < Glyphs.Length; i++)
        {
            using var glyph = font.GetGlyphPath(Glyphs[i]);
            if (glyph is not null)
                path.AddPath(glyph, x + Points[i].X, y + Points[i].Y);
        }

        return path;
    }

    private SKFont NewFont() => new(Face.Typeface, Size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };
}
