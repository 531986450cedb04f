using System.Globalization;
using CoursePackager.Packager.Reading.Questions;

namespace CoursePackager.Packager.Tests.Reading.Questions;

public sealed class NumericRangeTests
{
    [Theory]
    [InlineData("90", "90", "90")]
    [InlineData("-3", "-3", "-3")]
    [InlineData("167.7 ± 0.5", "167.2", "168.2")]
    [InlineData("167,7±0,5", "167.2", "168.2")]
    [InlineData("3..5", "3", "5")]
    [InlineData(" 1,5 .. 2.5 ", "1.5", "2.5")]
    [InlineData("\u22125..5", "-5", "5")]
    [InlineData("5..3", "5", "3")]
    public void Reads_numbers_tolerances_and_ranges(string text, string minimum, string maximum) =>
        Assert.Equal(
            new NumericRange(
                decimal.Parse(minimum, CultureInfo.InvariantCulture), decimal.Parse(maximum, CultureInfo.InvariantCulture)),
            NumericRange.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("ninety")]
    [InlineData("1 000")]
    [InlineData("1e5")]
    [InlineData("3..")]
    [InlineData("3...5")]
    [InlineData("± 5")]
    [InlineData("90 days")]
    [InlineData("99999999999999999999999999999999")]
    public void Anything_else_is_not_a_number(string text) => Assert.Null(NumericRange.Parse(text));
}
