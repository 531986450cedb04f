using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Activities;

public sealed class ActivityResourceTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Fact]
    public async Task What_statements_say_of_an_activity_is_there_as_soon_as_they_are_stored()
    {
        var id = Sample.NewIri();
        await StoreAsync(Sample.Statement().With("object", Sample.Activity(
            id, """{"name":{"en":"lesson"},"type":"http://example.com/t","extensions":{"http://example.com/e":{"n":1.50}}}""")));
        await StoreAsync(Sample.Statement(id));
        await StoreAsync(Sample.Statement().With("object", Sample.Activity(
            id, """{"name":{"ru":"урок"},"moreInfo":"http://example.com/more"}""")));

        var answer = await GetAsync(id);

        Assert.Equal(
            $$$"""
            {"objectType":"Activity","id":"{{{id}}}","definition":{"name":{"en":"lesson","ru":"урок"},"type":"http://example.com/t",
            "extensions":{"http://example.com/e":{"n":1.50}},"moreInfo":"http://example.com/more"}}
            """.ReplaceLineEndings(""),
            answer.Text);
    }

    [Fact]
    public async Task Definitions_come_from_everywhere_in_a_statement_and_the_newest_wins()
    {
        var ids = Enumerable.Range(0, 5).Select(_ => Sample.NewIri()).ToArray();
        var sub = Sample.Statement().With("object", Named(ids[1])).With("context", Context("parent", Named(ids[2])));
        sub.Remove("id");
        sub["objectType"] = "SubStatement";
        await StoreAsync(Sample.Statement().With("object", Named(ids[0])).With("context", Context("category", Named(ids[3]))));
        await StoreAsync(Sample.Statement().With("object", sub).With("context", Context("other", Named(ids[4]))));
        foreach (var id in ids)
            Assert.Equal("first", (string)(await GetAsync(id)).Json["definition"]!["name"]!["en"]!);

        await StoreAsync(Sample.Statement().With("context", Context(
            "grouping", new JsonArray([.. ids.Select(id => Named(id, "second"))]))));

        foreach (var id in ids)
            Assert.Equal("second", (string)(await GetAsync(id)).Json["definition"]!["name"]!["en"]!);
    }

    [Theory]
    [InlineData("1.0.3")]
    [InlineData("2.0.0")]
    public async Task An_activity_nobody_has_defined_has_only_its_id(string version)
    {
        var id = "http://example.com/действие";
        var answer = await lrs.SendAsync("GET", $"/xapi/activities?activityId={Uri.EscapeDataString(id)}", version: version);
        Assert.Equal(200, (int)answer.Status);
        Assert.Equal(version, answer.Header("X-Experience-API-Version"));
        Assert.StartsWith("application/json", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal($$"""{"objectType":"Activity","id":"{{id}}"}""", answer.Text);
    }

    [Fact]
    public async Task Voiding_a_statement_does_not_undo_its_definition()
    {
        var id = Sample.NewIri();
        var statement = Sample.Statement().With("object", Named(id));
        await StoreAsync(statement);
        await WaitUntilProjectedAsync();
        await StoreAsync(Sample.Voiding(statement.Id()));
        Assert.Equal("first", (string)(await GetAsync(id)).Json["definition"]!["name"]!["en"]!);
    }

    [Fact]
    public async Task The_answer_is_the_same_before_and_after_the_projection_has_taken_the_statements_in()
    {
        var id = Sample.NewIri();
        for (var i = 0; i < 20; i++)
            await StoreAsync(Sample.Statement().With("object", Named(id, $"{i}")));
        var before = await GetAsync(id);
        await WaitUntilProjectedAsync();
        Assert.Equal(before.Text, (await GetAsync(id)).Text);
        Assert.Equal("19", (string)before.Json["definition"]!["name"]!["en"]!);
    }

    [Fact]
    public async Task Head_has_the_headers_without_the_body_and_an_unchanged_answer_is_not_sent_again()
    {
        var address = $"/xapi/activities?activityId={Uri.EscapeDataString(Sample.NewIri())}";
        var answer = await lrs.SendAsync("GET", address);
        var head = await lrs.SendAsync("HEAD", address);
        Assert.Equal((200, 0), ((int)head.Status, head.Bytes.Length));
        foreach (var name in (string[])["Content-Length", "Content-Type", "ETag"])
            Assert.Equal(answer.Header(name), head.Header(name));
        Assert.Equal(304, (int)(await lrs.SendAsync("GET", address, headers: ("If-None-Match", answer.Header("ETag")))).Status);
        Assert.Equal(200, (int)(await lrs.SendAsync("GET", address, headers: ("If-None-Match", "\"other\""))).Status);
    }

    [Theory]
    [InlineData("statements/read", 200)]
    [InlineData("statements/read/mine", 200)]
    [InlineData("profile", 200)]
    [InlineData("statements/write", 403)]
    [InlineData("state", 403)]
    public async Task Whoever_may_read_may_read_definitions(string scope, int status)
    {
        var authorization = await lrs.AuthorizeAsync(scope);
        var answer = await lrs.SendAsync("GET", "/xapi/activities?activityId=http://example.com/a", authorization: authorization);
        Assert.Equal(status, (int)answer.Status);
    }

    [Fact]
    public async Task Without_a_credential_or_with_another_method_nothing_is_answered()
    {
        const string Address = "/xapi/activities?activityId=http://example.com/a";
        Assert.Equal(401, (int)(await lrs.SendAsync("GET", Address, authorization: "none")).Status);
        Assert.Equal(405, (int)(await lrs.SendAsync("PUT", Address, "{}")).Status);
    }

    private Task<Answer> GetAsync(string id) => lrs.SendAsync("GET", $"/xapi/activities?activityId={Uri.EscapeDataString(id)}");

    private async Task StoreAsync(JsonObject statement)
    {
        var answer = await lrs.SendAsync("POST", "/xapi/statements", statement);
        Assert.True((int)answer.Status == 200, answer.Text);
    }

    private Task WaitUntilProjectedAsync() => ProjectedStore.WaitAsync(lrs);

    private static JsonObject Named(string id, string name = "first") =>
        Sample.Activity(id, $$$"""{"name":{"en":"{{{name}}}"}}""");

    private static JsonObject Context(string kind, JsonNode activities) =>
        new() { ["contextActivities"] = new JsonObject { [kind] = activities } };
}
