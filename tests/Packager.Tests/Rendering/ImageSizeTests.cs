using System.Text;
using CoursePackager.Packager.Rendering.Media;

namespace CoursePackager.Packager.Tests.Rendering;

public class ImageSizeTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000028000000168", 640, 360)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC000110801680280030122", 640, 360)]
    [InlineData("52494646000000005745425056503858" + "0A00000000000000" + "7F0200" + "670100", 640, 360)]
    [InlineData("5249464600000000574542505650384C" + "00000000" + "2F" + "7FC25900" + "00000000000000", 640, 360)]
    public void Reads_the_size_of_pictures(string hex, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Read(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640' height='360px'/>", 640, 360)]
    [InlineData("<?xml version='1.0'?><!-- x --><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 360'/>", 640, 360)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0,0,32.4,16'/>", 32, 16)]
    public void Reads_the_size_of_drawings(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>")]
    public void Says_nothing_about_what_it_cannot_read(string content) =>
        Assert.Null(ImageSize.Read(Encoding.UTF8.GetBytes(content)));
}
