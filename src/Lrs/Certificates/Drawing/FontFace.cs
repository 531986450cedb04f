using System.Diagnostics.CodeAnalysis;
using HarfBuzzSharp;
using SkiaSharp;

namespace CoursePackager.Lrs.Certificates.Drawing;

/// <summary>One font file, ready to shape and to draw. Never changed once made, so any number of threads may use it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The few built-in fonts live as long as the program.")]
internal sealed class FontFace
{
    /// <summary>Ligatures are off, so that text copied out of a PDF has the letters that were typed.</summary>
    private static readonly Feature[] Features = [Feature.Parse("-liga"), Feature.Parse("kern")];

    /// <summary>The file in memory that does not move: the shaper reads it where it is for as long as it lives.</summary>
    private readonly SKData data;

    private readonly Font shaper;

    public FontFace(byte[] file)
    {
        data = SKData.CreateCopy(file);
        Typeface = SKTypeface.FromData(data);
        using var blob = new Blob(data.Data, (int)data.Size, MemoryMode.ReadOnly);
        var face = new Face(blob, 0) { UnitsPerEm = Typeface.UnitsPerEm };
        face.MakeImmutable();
        shaper = new Font(face);
        shaper.SetScale(face.UnitsPerEm, face.UnitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    public SKTypeface Typeface { get; }

    /// <summary>Glyphs of a line at a size, with kerning.</summary>
    public GlyphLine Shape(string text, float size)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        shaper.Shape(buffer, Features);
        var infos = buffer.GlyphInfos;
        var positions = buffer.GlyphPositions;
        var scale = size / Typeface.UnitsPerEm;
        var glyphs = new ushort[infos.Length];
        var points = new SKPoint[infos.Length];
        var x = 0f;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            points[i] = new SKPoint(x + (positions[i].XOffset * scale), -positions[i].YOffset * scale);
            x += positions[i].XAdvance * scale;
        }

        return new GlyphLine(this, size, glyphs, points, x);
    }
}
