using CoursePackager.Packager.Reading.Media;

namespace CoursePackager.Packager.Tests.Reading.Media;

public sealed class MediaFormatTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0];

    [Fact]
    public void Knows_images_by_name_and_content()
    {
        Assert.Equal("png", MediaFormat.ExtensionOf("a.PNG", Png));
        Assert.Equal("jpg", MediaFormat.ExtensionOf("a.jpeg", Jpeg));
        Assert.Equal("webp", MediaFormat.ExtensionOf("a.webp", "RIFF....WEBPVP8 "u8));
    }

    [Fact]
    public void Refuses_content_that_is_not_what_the_name_says()
    {
        Assert.Null(MediaFormat.ExtensionOf("a.png", Jpeg));
        Assert.Null(MediaFormat.ExtensionOf("a.jpg", Png));
        Assert.Null(MediaFormat.ExtensionOf("a.webp", "RIFF"u8));
        Assert.Null(MediaFormat.ExtensionOf("a.html", "<script>"u8));
    }
}
