using System.Text.Json;
using CoursePackager.Lrs.Pages;

namespace CoursePackager.Lrs.Tests.Pages;

public sealed class WordsTests
{
    [Fact]
    public void Has_every_text_in_every_language()
    {
        foreach (var path in EmbeddedFiles.List("texts").Where(path => path.EndsWith(".en.json", StringComparison.Ordinal)))
        {
            var english = Keys(path);
            var russian = Keys(path.Replace(".en.json", ".ru.json", StringComparison.Ordinal));
            Assert.Equal(english, russian);
        }
    }

    [Theory]
    [InlineData(1, "1 урок")]
    [InlineData(2, "2 урока")]
    [InlineData(5, "5 уроков")]
    [InlineData(11, "11 уроков")]
    [InlineData(12, "12 уроков")]
    [InlineData(21, "21 урок")]
    [InlineData(112, "112 уроков")]
    [InlineData(103, "103 урока")]
    public void Counts_in_russian(int number, string expected) =>
        Assert.Equal(expected, new Words().In("ru").Count("home.lessons", number));

    [Fact]
    public void Counts_in_english()
    {
        Assert.Equal("1 lesson", new Words().In("en").Count("home.lessons", 1));
        Assert.Equal("11 lessons", new Words().In("en").Count("home.lessons", 11));
    }

    // English has no form for few.
    private static IReadOnlyList<string> Keys(string path) =>
    [
        .. JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFiles.ReadBytes(path))!.Keys
            .Where(key => !key.EndsWith(".few", StringComparison.Ordinal)),
    ];
}
