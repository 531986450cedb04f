using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class FormatTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task Gives_identifiers_only()
    {
        var statement = await StoreAsync();
        var answer = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}&format=ids");
        Assert.Equal("{\"id\":\"http://example.com/verbs/did\"}", answer.Json["verb"]!.ToJsonString());
        Assert.Equal("{\"mbox\":\"mailto:ann@example.com\"}", answer.Json["actor"]!.ToJsonString());
        Assert.Equal(["id"], answer.Json["object"]!.AsObject().Select(item => item.Key));
        Assert.Equal(["id"], answer.Json["context"]!["contextActivities"]!["parent"]![0]!.AsObject().Select(item => item.Key));
        Assert.Equal(0.50m, (decimal)answer.Json["result"]!["score"]!["scaled"]!);
    }

    [Theory]
    [InlineData("ru, en;q=0.5", "урок")]
    [InlineData("fr, en-US;q=0.5, ru;q=0.1", "lesson")]
    [InlineData("de", "lesson")]
    public async Task Chooses_one_language_by_what_the_reader_accepts(string accept, string name)
    {
        var statement = await StoreAsync();
        var answer = await lrs.SendAsync(
            "GET", $"/xapi/statements?statementId={statement.Id()}&format=canonical", headers: ("Accept-Language", accept));
        foreach (var activity in (JsonNode[])[answer.Json["object"]!, answer.Json["context"]!["contextActivities"]!["parent"]![0]!])
            Assert.Equal([name], activity["definition"]!["name"]!.AsObject().Select(item => (string)item.Value!));
    }

    [Fact]
    public async Task Gives_the_time_of_storing_as_last_modified()
    {
        var statement = await StoreAsync();
        var answer = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}");
        var stored = DateTimeOffset.Parse((string)answer.Json["stored"]!, System.Globalization.CultureInfo.InvariantCulture);
        var modified = DateTimeOffset.Parse(answer.Header("Last-Modified"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(stored.ToUnixTimeSeconds(), modified.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Gives_version_2_times_in_utc()
    {
        var statement = Sample.Statement().With("timestamp", "2026-05-01T12:00:00.5+03:00");
        await lrs.SendAsync("POST", "/xapi/statements", statement, version: "2.0.0");
        var answer = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}", version: "2.0.0");
        Assert.StartsWith("2026-05-01T09:00:00.5", (string)answer.Json["timestamp"]!, StringComparison.Ordinal);
        Assert.EndsWith("Z", (string)answer.Json["timestamp"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gives_readers_of_1_0_nothing_that_only_2_0_knows(bool inSubStatement)
    {
        var statement = Sample.Statement();
        var context = JsonNode.Parse(
            """{"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:tutor@example.com"}}],"language":"en"}""")!;
        if (inSubStatement)
        {
            statement["object"] = new JsonObject
            {
                ["objectType"] = "SubStatement", ["actor"] = statement["actor"]!.DeepClone(),
                ["verb"] = statement["verb"]!.DeepClone(), ["object"] = statement["object"]!.DeepClone(), ["context"] = context,
            };
        }
        else
        {
            statement["context"] = context;
        }

        statement["result"] = JsonNode.Parse("""{"score":{"scaled":0.50}}""");
        Assert.Equal(200, (int)(await lrs.SendAsync("POST", "/xapi/statements", statement, version: "2.0.0")).Status);
        var address = $"/xapi/statements?statementId={statement.Id()}";
        var old = (await lrs.SendAsync("GET", address)).Text;
        var current = (await lrs.SendAsync("GET", address, version: "2.0.0")).Text;

        Assert.DoesNotContain("contextAgent", old, StringComparison.Ordinal);
        Assert.Contains("\"version\":\"1.0.3\"", old, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"en\"", old, StringComparison.Ordinal);
        Assert.Contains("0.50", old, StringComparison.Ordinal);
        Assert.Contains("contextAgents", current, StringComparison.Ordinal);
        Assert.Contains("\"version\":\"2.0.0\"", current, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_times_in_utc_to_readers_of_2_0_and_as_sent_to_those_of_1_0()
    {
        var statement = Sample.Statement().With("timestamp", "2026-05-01T12:00:00.5+03:00");
        await lrs.SendAsync("POST", "/xapi/statements", statement);
        var address = $"/xapi/statements?statementId={statement.Id()}";
        Assert.Equal("2026-05-01T12:00:00.5+03:00", (string)(await lrs.SendAsync("GET", address)).Json["timestamp"]!);
        Assert.Equal(
            "2026-05-01T09:00:00.5000000Z", (string)(await lrs.SendAsync("GET", address, version: "2.0.0")).Json["timestamp"]!);
    }

    private async Task<JsonObject> StoreAsync()
    {
        var definition = JsonNode.Parse("{\"name\":{\"en\":\"lesson\",\"ru\":\"урок\"}}")!;
        var statement = Sample.Statement().With("result", JsonNode.Parse("{\"score\":{\"scaled\":0.50}}")!);
        statement["actor"]!["name"] = "Ann";
        statement["verb"]!["display"] = JsonNode.Parse("{\"en\":\"did\",\"ru\":\"сделала\"}");
        statement["object"]!["definition"] = definition.DeepClone();
        statement["context"] = new JsonObject
        {
            ["contextActivities"] = new JsonObject
            {
                ["parent"] = new JsonArray(
                    new JsonObject { ["id"] = "http://example.com/p", ["definition"] = definition.DeepClone() }),
            },
        };
        var answer = await lrs.SendAsync("POST", "/xapi/statements", statement);
        Assert.True((int)answer.Status == 200, answer.Text);
        return statement;
    }
}
