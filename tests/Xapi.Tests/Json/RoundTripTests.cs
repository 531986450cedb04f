using System.Text;
using CoursePackager.Xapi.Comparison;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Xapi.Tests.Json;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("-0")]
    [InlineData("12345678901234567890.5")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("1E+400")]
    [InlineData("\"2026-03-01T10:00:00+03:00\"")]
    [InlineData("\"/Date(1198908717056)/\"")]
    [InlineData("null")]
    [InlineData("{\"b\":1,\"a\":[true,null,{}],\"$type\":\"x\",\"$ref\":\"1\"}")]
    public void Keeps_an_extension_as_it_was_written(string value)
    {
        var json = Statements.WithText("result", "{\"extensions\":{\"https://example.com/x\":" + value + "}}");
        var written = XapiJson.Serialize(XapiJson.Parse<Statement>(json));
        Assert.Contains("{\"https://example.com/x\":" + value + "}", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"scaled\":1}")]
    [InlineData("{\"scaled\":1.0}")]
    [InlineData("{\"scaled\":0.3333333333333333,\"raw\":10.50,\"min\":-1,\"max\":100.000}")]
    public void Keeps_the_digits_of_scores(string score) =>
        Assert.Equal(score, XapiJson.Serialize(XapiJson.Parse<Score>(score)));

    [Fact]
    public void Keeps_durations_and_timestamps_as_they_were_written()
    {
        const string Result = """{"duration":"P1Y2M3DT0004H5M6.7890S"}""";
        Assert.Equal(Result, XapiJson.Serialize(XapiJson.Parse<Result>(Result)));
        var statement = XapiJson.Parse<Statement>(Statements.With("timestamp", "\"2026-03-01T10:00:00.1234567891+05:30\""));
        Assert.Equal("2026-03-01T10:00:00.1234567891+05:30", statement.Timestamp!.Value.Text);
        Assert.Contains("2026-03-01T10:00:00.1234567891+05:30", XapiJson.Serialize(statement), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_and_reads_every_part_of_a_statement()
    {
        var first = XapiJson.Serialize(SampleStatements.Everything);
        var second = XapiJson.Serialize(XapiJson.Parse<Statement>(first));
        Assert.Equal(first, second);
        Assert.Empty(Statements.Errors(first, XapiVersion.V200));
    }

    [Fact]
    public void Leaves_the_object_type_out_where_it_was_left_out()
    {
        var json = Statements.Simple;
        var again = XapiJson.SerializeToUtf8(XapiJson.Parse<Statement>(json));
        Assert.True(StatementComparer.AreSame(Encoding.UTF8.GetBytes(json), again));
        Assert.DoesNotContain("objectType", Encoding.UTF8.GetString(again), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_the_object_type_of_new_objects()
    {
        var statement = new Statement
        {
            Actor = new Agent { Mbox = "mailto:a@example.com" },
            Verb = new Verb { Id = "http://adlnet.gov/expapi/verbs/voided" },
            Object = new StatementRef { Id = Guid.Empty },
        };
        Assert.Equal(
            """{"actor":{"objectType":"Agent","mbox":"mailto:a@example.com"},"""
            + "\"verb\":" + """{"id":"http://adlnet.gov/expapi/verbs/voided"},"""
            + "\"object\":" + """{"objectType":"StatementRef","id":"00000000-0000-0000-0000-000000000000"}}""",
            XapiJson.Serialize(statement));
    }

    [Fact]
    public void Reads_a_single_context_activity_as_a_list()
    {
        var context = XapiJson.Parse<Context>("""{"contextActivities":{"parent":{"id":"https://example.com/a"}}}""");
        Assert.Equal("https://example.com/a", Assert.Single(context.ContextActivities!.Parent!).Id);
        Assert.Contains("\"parent\":[{", XapiJson.Serialize(context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"actor\":1}")]
    [InlineData("{\"actor\":{\"mbox\":\"mailto:a@b.c\"}}")]
    [InlineData("{\"actor\":{\"name\":\"\\ud800\"}}")]
    [InlineData("{\"result\":{\"duration\":\"1 hour\"}}")]
    [InlineData("{\"result\":{\"score\":{\"raw\":\"1\"}}}")]
    [InlineData("{\"id\":\"{3f2504e0-4f89-41d3-9a0c-0305e82c3301}\"}")]
    public void Refuses_what_is_not_a_statement_with_one_kind_of_exception(string json) =>
        Assert.Throws<XapiFormatException>(() => XapiJson.Parse<Statement>(json));

    [Fact]
    public void Reads_the_values_of_extensions()
    {
        var extensions = XapiJson.Parse<Extensions>("""{"https://example.com/x":{"at":"2026-03-01T10:00:00Z","n":0.10}}""");
        var token = extensions["https://example.com/x"].ToToken();
        Assert.Equal("2026-03-01T10:00:00Z", (string?)token["at"]);
        Assert.Equal(0.10m, (decimal)token["n"]!);
        Assert.Equal("[1,\"a\"]", JsonFragment.From(new object[] { 1, "a" }).Text);
    }

    [Fact]
    public void A_duration_of_a_fixed_length_is_a_time_span()
    {
        Assert.True(Duration.Parse("P1DT1H1M1.5S").TryGetTimeSpan(out var span));
        Assert.Equal(new TimeSpan(1, 1, 1, 1, 500), span);
        Assert.True(Duration.Parse("P2W").TryGetTimeSpan(out span));
        Assert.Equal(TimeSpan.FromDays(14), span);
        Assert.False(Duration.Parse("P1M").TryGetTimeSpan(out _));
        Assert.False(Duration.Parse("PT99999999999999999999S").TryGetTimeSpan(out _));
        Assert.Equal("PT90.12S", Duration.FromTimeSpan(TimeSpan.FromSeconds(90.129)).Text);
    }
}
