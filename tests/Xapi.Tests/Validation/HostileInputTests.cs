using System.Text;
using CoursePackager.Xapi.Validation;
using CsCheck;

namespace CoursePackager.Xapi.Tests.Validation;

public sealed class HostileInputTests
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ":", ",", "\"actor\"", "\"object\"", "\"id\"", "\"member\"", "\"\\ud83d\"", "1", "-1e999", "null",
        "\"\\", "true",
    ];

    private static readonly byte[] Whole = Encoding.UTF8.GetBytes($"[{Json.XapiJsonText.Everything},{Statements.Simple}]");

    private static readonly Gen<int> Place = Gen.Int[0, Whole.Length - 1];

    [Theory]
    [InlineData("", "statement")]
    [InlineData("nonsense", "statement")]
    [InlineData("1", "statement")]
    [InlineData("[1]", "statement[0]")]
    [InlineData("[[]]", "statement[0]")]
    [InlineData("{\"actor\":{\"name\":\"a", "statement.actor.name")]
    [InlineData("{\"actor\":{\"name\":\"\\ud800\"", "statement.actor.name")]
    [InlineData("{\"actor\":{\"name\":\"\\ud800\\u0041\"", "statement.actor.name")]
    [InlineData("{\"actor\":{\"name\":\"\\udc00\"", "statement.actor.name")]
    [InlineData("{\"result\":{\"extensions\":{\"urn:a:b\":[\"\\ud800\"]", "statement.result.extensions[\"urn:a:b\"]")]
    [InlineData("{\"\\udfff\":1", "statement")]
    [InlineData("{\"id\":01}", "statement.id")]
    [InlineData("// comment", "statement")]
    public void Says_where_reading_stopped(string json, string path)
    {
        var errors = Statements.Errors(json);
        Assert.Equal(path, errors[^1].Path);
    }

    [Fact]
    public void Refuses_more_after_the_end()
    {
        Assert.Single(Statements.Errors(Statements.Simple + Statements.Simple));
        Assert.Single(Statements.Errors(Statements.Simple + ","));
    }

    [Fact]
    public void Refuses_broken_UTF8_with_its_place()
    {
        var json = Encoding.UTF8.GetBytes(Statements.WithText("result", """{"response":"abc"}"""));
        json[json.AsSpan().IndexOf("abc"u8) + 1] = 0xFF;
        var error = Assert.Single(StatementValidator.Validate(json, XapiVersion.V103));
        Assert.Equal("statement.result.response: the text is not valid UTF-8 (xAPI 1.0.3 Data 2.2)", error.ToString());
    }

    [Fact]
    public void Refuses_nesting_beyond_a_hundred_levels()
    {
        static string Nested(int depth) => Statements.WithText(
            "result", "{\"extensions\":{\"urn:a:b\":" + new string('[', depth) + new string(']', depth) + "}}");
        Assert.Empty(Statements.Errors(Nested(97)));
        Assert.Equal("statement.result.extensions[\"urn:a:b\"]", Assert.Single(Statements.Errors(Nested(98))).Path);
        Assert.NotEmpty(Statements.Errors(Nested(100_000)));
        Assert.NotEmpty(Statements.Errors(string.Concat(Enumerable.Repeat("{\"object\":", 100_000))));
    }

    [Theory]
    [InlineData("actor", "{\"mbox\":\"mailto:a@b\",\"name\":\"*\"}", null)]
    [InlineData("actor", "{\"mbox\":\"mailto:*\"}", "statement.actor.mbox")]
    [InlineData("verb", "{\"id\":\"urn:*\"}", null)]
    [InlineData("verb", "{\"id\":\"urn: *\"}", "statement.verb.id")]
    [InlineData("verb", "{\"id\":\"urn:a:b\",\"display\":{\"*\":\"\"}}", "statement.verb.display[\"*\"]")]
    [InlineData("result", "{\"extensions\":{\"urn:a:b\":\"*\"}}", null)]
    [InlineData("result", "{\"extensions\":{\"urn:a:b\":1*}}", null)]
    [InlineData("result", "{\"score\":{\"raw\":1*}}", "statement.result.score.raw")]
    [InlineData("result", "{\"score\":{\"scaled\":0.1*}}", null)]
    [InlineData("result", "{\"duration\":\"PT1*S\"}", null)]
    [InlineData("timestamp", "\"2026-03-01T10:00:00.1*Z\"", null)]
    [InlineData("version", "\"1.0.1*\"", null)]
    public void Takes_ten_megabytes_in_one_value_or_says_where_it_stands(string property, string json, string? path)
    {
        const int Size = 10 * 1024 * 1024;
        var value = json.Replace("*", new string('1', Size), StringComparison.Ordinal);
        var errors = Statements.Errors(Statements.WithText(property, value));
        if (path is null)
            Assert.Empty(errors);
        else
            Assert.StartsWith(path.Split('*')[0], Assert.Single(errors).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_byte_order_mark_does_not_belong_there()
    {
        var error = Assert.Single(Statements.Errors("\uFEFF" + Statements.Simple));
        Assert.Contains("byte order mark", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_are_one_short_line_whatever_the_input()
    {
        var value = new string('x', 100_000) + "\\n\\u202e";
        var name = new string('k', 5000) + "\\r";
        var hostile = Statements.WithText("actor", $$"""{"mbox":"{{value}}","{{name}}":1}""");
        foreach (var error in Statements.Errors(hostile))
        {
            Assert.True(error.ToString().Length < 600, error.ToString());
            Assert.DoesNotContain(error.ToString(), c => char.IsControl(c) || c == '\u202e');
        }
    }

    [Fact]
    public void Never_throws_on_random_bytes() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            Assert.NotEmpty(StatementValidator.Validate(bytes, XapiVersion.V103));
            StatementValidator.ValidateAgent(bytes, XapiVersion.V200);
        });

    [Fact]
    public void Never_throws_on_random_JSON_punctuation() =>
        Gen.Int[0, Tokens.Length - 1].Array[0, 60].Sample(
            picks => Assert.NotEmpty(Statements.Errors("{" + string.Concat(picks.Select(i => Tokens[i])))));

    [Fact]
    public void Never_throws_on_a_damaged_statement() =>
        Gen.Select(Place, Gen.Byte, Place, Gen.Byte).Sample((at, value, cut, other) =>
        {
            var damaged = (byte[])Whole.Clone();
            damaged[at] = value;
            damaged[cut] = other;
            StatementValidator.Validate(damaged, XapiVersion.V200);
            Assert.NotEmpty(StatementValidator.Validate(damaged.AsSpan(0, cut), XapiVersion.V200));
        });

    [Theory]
    [InlineData("""{"mbox":"mailto:a@b.example"}""", null)]
    [InlineData("""{"objectType":"Group","mbox":"mailto:a@b.example"}""", null)]
    [InlineData("""{"objectType":"Group","member":[{"openid":"urn:a:b"}]}""", "agent")]
    [InlineData("""{"mbox":"a"}""", "agent.mbox")]
    [InlineData("[]", "agent")]
    public void Checks_an_agent_by_itself(string json, string? path) =>
        Assert.Equal(
            path, StatementValidator.ValidateAgent(Encoding.UTF8.GetBytes(json), XapiVersion.V103).SingleOrDefault()?.Path);
}
