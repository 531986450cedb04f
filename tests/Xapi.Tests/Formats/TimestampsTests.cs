using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Tests.Formats;

public sealed class TimestampsTests
{
    [Theory]
    [InlineData("2015-11-18T12:17:00Z", "2015-11-18T12:17:00.000Z")]
    [InlineData("2015-11-18T12:17:00", "2015-11-18T12:17:00.000Z")]
    [InlineData("2015-11-18T12:17", "2015-11-18T12:17:00.000Z")]
    [InlineData("2015-11-18T12:17:00+01:00", "2015-11-18T11:17:00.000Z")]
    [InlineData("2015-11-18T12:17:00+0530", "2015-11-18T06:47:00.000Z")]
    [InlineData("2015-11-18T12:17:00-05", "2015-11-18T17:17:00.000Z")]
    [InlineData("2015-11-18T12:17:00+00:00", "2015-11-18T12:17:00.000Z")]
    [InlineData("20151118T121700Z", "2015-11-18T12:17:00.000Z")]
    [InlineData("2015-11-18T12:17:00.123456789Z", "2015-11-18T12:17:00.123Z")]
    [InlineData("2015-11-18T12:17:00,5Z", "2015-11-18T12:17:00.500Z")]
    [InlineData(
        "2015-11-18T12:17:00.5000000000000000000000000000000000000000000000000000000000000000000Z", "2015-11-18T12:17:00.500Z")]
    [InlineData("2016-02-29T24:00:00Z", "2016-03-01T00:00:00.000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z")]
    [InlineData("2015-11-18t12:17:00z", "2015-11-18T12:17:00.000Z")]
    [InlineData("2015-11-18T00:30:00+14:00", "2015-11-17T10:30:00.000Z")]
    public void Reads_the_instant(string text, string expected)
    {
        Assert.True(Timestamps.TryParse(text, out var utc));
        Assert.Equal(expected, Timestamps.Format(utc));
        Assert.Equal(TimeSpan.Zero, utc.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2015-11-18")]
    [InlineData("2015-11-18 12:17:00Z")]
    [InlineData("18.11.2015T12:17:00Z")]
    [InlineData("2015-11-18T12:17:00-00")]
    [InlineData("2015-11-18T12:17:00-0000")]
    [InlineData("2015-11-18T12:17:00-00:00")]
    [InlineData("2015-02-29T12:17:00Z")]
    [InlineData("2015-13-01T12:17:00Z")]
    [InlineData("2015-00-01T12:17:00Z")]
    [InlineData("2015-11-18T25:00:00Z")]
    [InlineData("2015-11-18T24:00:01Z")]
    [InlineData("2015-11-18T12:60:00Z")]
    [InlineData("2015-11-18T12:17:61Z")]
    [InlineData("2015-11-18T12:17:00.Z")]
    [InlineData("2015-11-18T12:17:00+24:00")]
    [InlineData("2015-11-18T12:17:00+01:60")]
    [InlineData("2015-11-18T12:17:00+1")]
    [InlineData("2015-11-18T12:17:00+01:")]
    [InlineData("2015-1118T12:17:00Z")]
    [InlineData("2015-11-18T121700Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("2015-11-18T12:17:00Zjunk")]
    [InlineData("２015-11-18T12:17:00Z")]
    public void Refuses_what_is_no_date_and_time(string? text) => Assert.False(Timestamps.TryParse(text, out _));
}
