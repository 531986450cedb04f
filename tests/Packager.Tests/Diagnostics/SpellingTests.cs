using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Tests.Diagnostics;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("mastry", "mastery")]
    [InlineData("langauge", "language")]
    [InlineData("modlues", "modules")]
    public void Finds_the_word_that_was_meant(string typed, string meant) =>
        Assert.Equal(meant, Spelling.Nearest(typed, ["id", "mastery", "language", "modules"]));

    [Fact]
    public void Stays_silent_when_nothing_is_near() => Assert.Null(Spelling.Nearest("colour", ["id", "mastery", "language"]));
}
