using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests.Sources;

public sealed class ControlCharactersTests
{
    [Theory]
    [InlineData("tab\tand\r\nline", -1)]
    [InlineData("emoji 😀 and ё", -1)]
    [InlineData("bell \a", 5)]
    [InlineData("nul \0", 4)]
    [InlineData("\uFFFF", 0)]
    public void Finds_what_xml_cannot_have(string text, int index) => Assert.Equal(index, ControlCharacters.IndexIn(text));

    [Fact]
    public void Finds_half_a_character()
    {
        Assert.Equal(1, ControlCharacters.IndexIn("a" + '\uD83D'));
        Assert.Equal(0, ControlCharacters.IndexIn('\uDE00' + "a"));
    }
}
