using CoursePackager.Lrs.Certificates.Drawing;
using CsCheck;

namespace CoursePackager.Lrs.Tests.Certificates.Drawing;

public sealed class TextFitterTests
{
    private const float Width = 600;
    private const float Height = 84;

    private static readonly FontFace Face = CertificateFonts.Find("PT Serif", 700);

    private static readonly Gen<string> Texts =
        Gen.Char["абвгдежзийклмнопрстуфхцчшщъыьэюя АБВabcdefg WМ-"].Array[0, 250].Select(letters => new string(letters));

    [Fact]
    public void Nothing_ever_leaves_the_box() => Texts.Sample(
        text =>
        {
            var fitted = TextFitter.Fit(text, Face, Width, Height, 46, 14);
            Assert.All(fitted.Lines, line => Assert.InRange(Face.Shape(line, fitted.Size).Width, 0, Width + 0.5f));
            Assert.InRange(fitted.Lines.Count * fitted.Leading, 0, Height + 0.5f);
        },
        iter: 200);

    [Fact]
    public void A_short_text_keeps_the_largest_size() => Assert.Equal(46, Fit("Ana Costa").Size);

    [Fact]
    public void A_longer_text_shrinks_before_it_breaks()
    {
        var fitted = Fit("Анастасия Александровна Жукова");

        Assert.Single(fitted.Lines);
        Assert.InRange(fitted.Size, 30, 45);
    }

    [Fact]
    public void Lines_are_of_even_length()
    {
        var widths = Fit("Абдурахмонова Мухаббатхон Султанмурод кизи").Lines.Select(line => Face.Shape(line, 30).Width).ToList();

        Assert.Equal(2, widths.Count);
        Assert.InRange(widths.Max() / widths.Min(), 1, 1.7);
    }

    private static FittedText Fit(string text) => TextFitter.Fit(text, Face, Width, Height, 46, 14);
}
