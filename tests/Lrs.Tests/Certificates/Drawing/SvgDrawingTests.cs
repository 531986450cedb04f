using CoursePackager.Lrs.Certificates.Drawing;
using SkiaSharp;

namespace CoursePackager.Lrs.Tests.Certificates.Drawing;

public sealed class SvgDrawingTests
{
    [Theory]
    [InlineData("<image href='a.png'/>", "<image>")]
    [InlineData("<script>alert(1)</script>", "<script>")]
    [InlineData("<rect x='1' style='fill:red'/>", "style")]
    [InlineData("<text x='1'>a<tspan>b</tspan></text>", "<tspan>")]
    [InlineData("<x:rect xmlns:x='urn:x'/>", "<rect>")]
    public void Names_what_is_outside_the_subset(string content, string named)
    {
        var error = Assert.Throws<FormatException>(() => Parse(content));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rect fill='red'/>")]
    [InlineData("<rect x='wide'/>")]
    [InlineData("<g transform='rotate(4)'><rect/></g>")]
    [InlineData("<text font-family='Arial'>a</text>")]
    [InlineData("<text text-anchor='justify'>a</text>")]
    public void Refuses_values_it_would_draw_otherwise_than_a_browser(string content) =>
        Assert.Throws<FormatException>(() => Render(Parse(content)));

    [Fact]
    public void Refuses_entities_and_broken_XML()
    {
        Assert.Throws<FormatException>(() =>
            SvgDrawing.Parse("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"));
        Assert.Throws<FormatException>(() => SvgDrawing.Parse("<svg"));
    }

    [Fact]
    public void Draws_shapes_where_and_as_they_say()
    {
        using var image = Render(Parse(
            """
            <g transform="translate(10 20) scale(2)" fill="#FF0000"><rect x="5" y="5" width="10" height="10"/></g>
            <circle cx="80" cy="80" r="10" fill="none" stroke="#0000FF" stroke-width="4"/>
            <path d="M0 0h5v5h-5z" fill="#00FF00"/>
            <line x1="50" y1="5" x2="90" y2="5" stroke="#0000FF" stroke-width="4"/>
            """));

        Assert.Equal(new SKColor(0xFFFF0000), image.GetPixel(30, 40));
        Assert.Equal(SKColors.White, image.GetPixel(15, 25));
        Assert.Equal(SKColors.White, image.GetPixel(80, 80));
        Assert.Equal(new SKColor(0xFF0000FF), image.GetPixel(90, 80));
        Assert.Equal(new SKColor(0xFF00FF00), image.GetPixel(2, 2));
        Assert.Equal(new SKColor(0xFF0000FF), image.GetPixel(70, 5));
    }

    [Fact]
    public void Text_as_outlines_looks_the_same_as_text()
    {
        const string content = "<text x='50' y='60' font-family='PT Serif' font-size='24' text-anchor='middle'>Жанна AV</text>";
        var drawing = Parse(content);
        using var text = Render(drawing);
        using var outlines = Render(SvgDrawing.Parse(SvgOutliner.ToSvg(drawing)));

        var difference = text.Pixels.Zip(outlines.Pixels, (a, b) => Math.Abs(a.Red - b.Red)).Average();
        var ink = text.Pixels.Average(pixel => 255 - pixel.Red);
        Assert.InRange(difference, 0, ink / 4);
        Assert.Contains(text.Pixels, pixel => pixel.Red < 80);
    }

    private static SvgDrawing Parse(string content) =>
        SvgDrawing.Parse($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>");

    private static SKBitmap Render(SvgDrawing drawing)
    {
        var bitmap = new SKBitmap(100, 100);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        SvgPainter.Draw(drawing, canvas);
        return bitmap;
    }
}
