using CoursePackager.Packager.Reading.Media;

namespace CoursePackager.Packager.Tests.Reading.Media;

public sealed class MediaNamesTests
{
    // SHA-256 of "abc" begins with ba7816bf8f.
    [Theory]
    [InlineData("media/routes.svg", "media/routes-ba7816bf8f.svg")]
    [InlineData("media/Схема Щ-05.svg", "media/skhema-shch-05-ba7816bf8f.svg")]
    [InlineData("media/ёж и объект.svg", "media/ezh-i-obekt-ba7816bf8f.svg")]
    [InlineData("media/a  b__c.svg", "media/a-b-c-ba7816bf8f.svg")]
    [InlineData("media/图.svg", "media/media-ba7816bf8f.svg")]
    [InlineData(
        "media/a-very-long-name-that-goes-on-and-on-without-end.svg",
        "media/a-very-long-name-that-goes-on-and-on-wit-ba7816bf8f.svg")]
    public void Names_in_packages_are_ascii_with_a_content_hash(string source, string package) =>
        Assert.Equal(package, MediaNames.PackagePath(source, "svg", "abc"u8));
}
