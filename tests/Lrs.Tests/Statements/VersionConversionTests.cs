using System.Text;
using CoursePackager.Lrs.Statements;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class VersionConversionTests
{
    [Theory]
    [InlineData("""{"context":{"context\u0041gents":[],"language":"ru"},"version":"1.0.3"}""")]
    [InlineData("""{"context":{"\u0063ontextGroups":[],"language":"ru"},"version":"\u0032.0.0"}""")]
    public void Escapes_hide_nothing_that_1_0_does_not_know(string statement) =>
        Assert.Equal("""{"context":{"language":"ru"},"version":"1.0.3"}""", Convert(statement, XapiVersion.V103));

    [Fact]
    public void Escapes_hide_no_time_that_is_not_in_UTC() =>
        Assert.Equal(
            """{"\u0074imestamp":"2026-03-01T10:00:00.0000000Z","object":{}}""",
            Convert("""{"\u0074imestamp":"2026-03-01T13:00:00\u002b03:00","object":{}}""", XapiVersion.V200));

    [Fact]
    public void What_needs_no_change_stays_the_same_bytes()
    {
        const string Statement = """{"object":{"id":"http://example.org/\u0041"}, "version":"1.0.3"}""";
        Assert.Equal(Statement, Convert(Statement, XapiVersion.V103));
        Assert.Equal(Statement, Convert(Statement, XapiVersion.V200));
    }

    private static string Convert(string statement, XapiVersion reader) =>
        Encoding.UTF8.GetString(VersionConversion.Apply(Encoding.UTF8.GetBytes(statement), reader).Span);
}
