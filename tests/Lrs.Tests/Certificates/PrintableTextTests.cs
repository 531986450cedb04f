using CoursePackager.Lrs.Certificates;

namespace CoursePackager.Lrs.Tests.Certificates;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("  Ana \n Maria\tCosta ", "Ana Maria Costa")]
    [InlineData("Ana\u202E\u0000 atsoC", "Ana atsoC")]
    [InlineData("Андреи\u0306", "Андрей")]
    [InlineData("Ana\uFFFE Maria", "Ana Maria")]
    public void Makes_one_clean_line(string given, string printed) => Assert.Equal(printed, PrintableText.Clean(given));

    [Fact]
    public void Cuts_what_is_too_long_to_be_a_name() => Assert.Equal(200, PrintableText.Clean(new string('a', 5000)).Length);

    [Fact]
    public void Never_cuts_a_character_in_two() =>
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(
            System.Text.Encoding.UTF8.GetBytes(PrintableText.Clean(new string('a', 198) + "𝒜𝒜𝒜𝒜"))));
}
