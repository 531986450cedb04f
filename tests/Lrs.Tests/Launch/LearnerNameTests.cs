using CoursePackager.Lrs.Launch;

namespace CoursePackager.Lrs.Tests.Launch;

public sealed class LearnerNameTests
{
    [Theory]
    [InlineData(" Anna  Maria ", "Anna Maria")]
    [InlineData("Анна Ёлкина", "Анна Ёлкина")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("O'Brien-Smith, Jr.", "O'Brien-Smith, Jr.")]
    [InlineData("王小明", "王小明")]
    [InlineData("\u202Ereversed", null)]
    [InlineData(null, null)]
    public void Makes_a_typed_name_fit_for_a_certificate(string? typed, string? expected) =>
        Assert.Equal(expected, LearnerName.Clean(typed));

    [Fact]
    public void Refuses_half_a_character() => Assert.Null(LearnerName.Clean("Ann " + (char)0xD800));

    [Fact]
    public void Refuses_what_is_no_character() => Assert.Null(LearnerName.Clean("Ann\uFFFE"));

    [Fact]
    public void Has_a_longest_name()
    {
        Assert.NotNull(LearnerName.Clean(new string('я', LearnerName.Longest)));
        Assert.Null(LearnerName.Clean(new string('я', LearnerName.Longest + 1)));
    }
}
