using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Tests.Reading;

public sealed class ValueTests
{
    [Theory]
    [InlineData("labour-migration", true)]
    [InlineData("q1", true)]
    [InlineData("1949", true)]
    [InlineData("", false)]
    [InlineData("Labour", false)]
    [InlineData("a--b", false)]
    [InlineData("-a", false)]
    [InlineData("a_b", false)]
    [InlineData("труд", false)]
    [InlineData("a\n", false)]
    public void Slugs(string text, bool valid) => Assert.Equal(valid, Slug.IsValid(text));

    [Fact]
    public void Slugs_have_at_most_64_characters()
    {
        Assert.True(Slug.IsValid(new string('a', 64)));
        Assert.False(Slug.IsValid(new string('a', 65)));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("ru", true)]
    [InlineData("pt-BR", true)]
    [InlineData("sr-Latn-RS", true)]
    [InlineData("tg", true)]
    [InlineData("english", false)]
    [InlineData("EN", false)]
    [InlineData("zz", false)]
    [InlineData("en_GB", false)]
    public void Language_tags(string text, bool known) => Assert.Equal(known, LanguageTag.IsKnown(text));

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("http://example.org/a?b#c", true)]
    [InlineData("https://пример.рф/курс", true)]
    [InlineData("www.example.org", false)]
    [InlineData("https://exa mple.org", false)]
    [InlineData("https://example.org/\"x", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Web_addresses(string text, bool valid) => Assert.Equal(valid, WebAddress.Parse(text) is not null);
}
