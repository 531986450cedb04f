using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading.Media;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Reading.Media;

public sealed class SvgSafetyTests
{
    [Theory]
    [InlineData("<style>.a{fill:red}</style><rect class='a'/>")]
    [InlineData("<defs><linearGradient id='g'/></defs><rect fill='url(#g)'/>")]
    [InlineData("<use href='#a'/><image href='data:image/png;base64,AA=='/>")]
    [InlineData("<text>See https://example.org and C:\\\\temp</text>")]
    public void Lets_harmless_pictures_pass(string inside) => Assert.Empty(Check(Svg(inside)));

    [Theory]
    [InlineData("<script/>")]
    [InlineData("<SCRIPT/>")]
    [InlineData("<rect onclick='x()'/>")]
    [InlineData("<rect ONCLICK='x()'/>")]
    [InlineData("<a href='https://example.org'><text>x</text></a>")]
    [InlineData("<use href='other.svg#a'/>")]
    [InlineData("<image href='data:image/svg+xml,x'/>")]
    [InlineData("<style>a{background:url( \"https://example.org\")}</style>")]
    [InlineData("<rect style='fill:url(//example.org/a#b)'/>")]
    [InlineData("<foreignObject><p/></foreignObject>")]
    [InlineData("<animate attributeName='xlink:href' to='javascript:x()'/>")]
    public void Refuses_scripts_and_outside_references(string inside) =>
        Assert.Equal("CP0503", Check(Svg(inside)).Select(d => d.Code).Distinct().Single());

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("<?xml-stylesheet href='x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<html><svg/></html>")]
    [InlineData("<svg>")]
    [InlineData("")]
    public void Refuses_what_is_no_plain_svg(string text) => Assert.NotEmpty(Check(text));

    private static string Svg(string inside) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{inside}</svg>";

    private static IReadOnlyList<Diagnostic> Check(string text)
    {
        var bag = new DiagnosticBag();
        SvgSafety.Check(new SourceFile("x.svg", text), bag);
        return bag.Sorted();
    }
}
