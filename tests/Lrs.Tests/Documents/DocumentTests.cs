using System.Text;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Documents;

public sealed class DocumentTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private static readonly string Agent = Sample.Escape(Sample.Agent("ann"));

    public static TheoryData<string> Resources => ["state", "activity", "agent"];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Gives_bytes_type_and_tag_back_as_stored(string resource)
    {
        var address = Address(resource);
        byte[] content = [0, 1, 2, 255];
        var put = await lrs.SendAsync("PUT", address, content, contentType: "image/x-odd; a=b", headers: ("If-None-Match", "*"));
        Assert.Equal(204, (int)put.Status);
        var got = await lrs.SendAsync("GET", address);
        Assert.Equal(content, got.Bytes);
        Assert.Equal("image/x-odd; a=b", got.Header("Content-Type"));
        Assert.Equal("\"c62c27924f4c967f5eddb1850c091d54c7a2ab58\"", got.Header("ETag"));
        Assert.NotEmpty(got.Header("Last-Modified"));
        var head = await lrs.SendAsync("HEAD", address);
        Assert.Equal(got.Header("ETag"), head.Header("ETag"));
        Assert.Empty(head.Bytes);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Changes_nothing_when_the_condition_fails(string resource)
    {
        var address = Address(resource);
        await lrs.SendAsync("PUT", address, "one", contentType: "text/plain", headers: ("If-None-Match", "*"));
        var again = await lrs.SendAsync("PUT", address, "two", contentType: "text/plain", headers: ("If-None-Match", "*"));
        var wrong = await lrs.SendAsync("PUT", address, "two", contentType: "text/plain", headers: ("If-Match", "\"0000\""));
        var deleted = await lrs.SendAsync("DELETE", address, headers: ("If-Match", "\"0000\""));
        Assert.Equal([412, 412, 412], ((Answer[])[again, wrong, deleted]).Select(item => (int)item.Status));
        var kept = await lrs.SendAsync("GET", address);
        Assert.Equal("one", kept.Text);
        var right = await lrs.SendAsync(
            "PUT", address, "two", contentType: "text/plain", headers: ("If-Match", kept.Header("ETag")));
        Assert.Equal(204, (int)right.Status);
    }

    [Theory]
    [InlineData("state", "1.0.3", 204)]
    [InlineData("state", "2.0.0", 409)]
    [InlineData("activity", "1.0.3", 409)]
    [InlineData("agent", "2.0.0", 409)]
    public async Task Overwrites_blindly_only_where_the_version_allows_it(string resource, string version, int status)
    {
        var address = Address(resource);
        await lrs.SendAsync("PUT", address, "one", contentType: "text/plain", headers: ("If-None-Match", "*"));
        var answer = await lrs.SendAsync("PUT", address, "two", contentType: "text/plain", version: version);
        Assert.Equal(status, (int)answer.Status);
    }

    [Theory]
    [InlineData("state", "1.0.3", 204)]
    [InlineData("activity", "1.0.3", 400)]
    [InlineData("agent", "1.0.3", 400)]
    [InlineData("state", "2.0.0", 204)]
    [InlineData("activity", "2.0.0", 204)]
    [InlineData("agent", "2.0.0", 204)]
    public async Task Makes_a_document_without_a_condition_where_the_version_allows_it(string resource, string version, int status)
    {
        var address = Address(resource);
        var answer = await lrs.SendAsync("PUT", address, "one", contentType: "text/plain", version: version);
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status == 204 ? 200 : 404, (int)(await lrs.SendAsync("GET", address)).Status);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task Merges_the_top_level_of_json(string resource)
    {
        var address = Address(resource);
        await lrs.SendAsync("POST", address, "{\"a\":{\"x\":1},\"b\":1.50}");
        var merged = await lrs.SendAsync("POST", address, "{\"a\":{\"y\":2},\"c\":\"я\"}");
        Assert.Equal(204, (int)merged.Status);
        Assert.Equal("{\"a\":{\"y\":2},\"b\":1.50,\"c\":\"я\"}", (await lrs.SendAsync("GET", address)).Text);
    }

    [Theory]
    [InlineData("{\"a\":1}", "application/json", "[1]", "application/json")]
    [InlineData("{\"a\":1}", "application/json", "{\"a\":", "application/json")]
    [InlineData("{\"a\":1}", "application/json", "{\"a\":2}", "text/plain")]
    [InlineData("text", "text/plain", "{\"a\":2}", "application/json")]
    public async Task Refuses_to_merge_what_is_not_two_json_objects(string old, string oldType, string added, string addedType)
    {
        var address = Address("state");
        await lrs.SendAsync("PUT", address, old, contentType: oldType);
        var answer = await lrs.SendAsync("POST", address, added, contentType: addedType);
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal(old, (await lrs.SendAsync("GET", address)).Text);
    }

    [Fact]
    public async Task Loses_no_merge_when_many_come_at_once()
    {
        var address = Address("state");
        var posts = Enumerable.Range(0, 12).Select(i => lrs.SendAsync("POST", address, $"{{\"k{i}\":{i}}}"));
        Assert.All(await Task.WhenAll(posts), answer => Assert.Equal(204, (int)answer.Status));
        Assert.Equal(12, (await lrs.SendAsync("GET", address)).Json.AsObject().Count);
    }

    [Fact]
    public async Task Lists_ids_since_a_time_and_deletes_all_state_at_once()
    {
        var scope = $"/xapi/activities/state?activityId={Uri.EscapeDataString(Sample.NewIri())}&agent={Agent}";
        await lrs.SendAsync("PUT", scope + "&stateId=one", "1", contentType: "text/plain");
        var first = await lrs.SendAsync("GET", scope + "&stateId=one");
        await Task.Delay(5); // another millisecond
        await lrs.SendAsync("PUT", scope + "&stateId=two", "2", contentType: "text/plain");
        Assert.Equal("[\"one\",\"two\"]", (await lrs.SendAsync("GET", scope)).Text);
        var since = DateTimeOffset.Parse(
            first.Header("Last-Modified"), System.Globalization.CultureInfo.InvariantCulture).AddHours(1);
        var later = Uri.EscapeDataString(since.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("[]", (await lrs.SendAsync("GET", $"{scope}&since={later}")).Text);
        Assert.Equal(204, (int)(await lrs.SendAsync("DELETE", scope)).Status);
        Assert.Equal("[]", (await lrs.SendAsync("GET", scope)).Text);
        Assert.Equal(404, (int)(await lrs.SendAsync("GET", scope + "&stateId=one")).Status);
    }

    [Fact]
    public async Task Keeps_the_state_of_registrations_apart()
    {
        var address = Address("state");
        var own = $"{address}&registration={Guid.NewGuid()}";
        await lrs.SendAsync("PUT", own, "own", contentType: "text/plain");
        Assert.Equal(404, (int)(await lrs.SendAsync("GET", address)).Status);
        Assert.Equal("own", (await lrs.SendAsync("GET", own)).Text);
    }

    [Fact]
    public async Task Says_unchanged_to_those_who_have_it()
    {
        var address = Address("state");
        await lrs.SendAsync("PUT", address, "one", contentType: "text/plain");
        var tag = (await lrs.SendAsync("GET", address)).Header("ETag");
        Assert.Equal(304, (int)(await lrs.SendAsync("GET", address, headers: ("If-None-Match", tag))).Status);
    }

    private static string Address(string resource)
    {
        var activity = Uri.EscapeDataString(Sample.NewIri());
        var id = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Guid.NewGuid().ToString("N")[..8]));
        return resource switch
        {
            "state" => $"/xapi/activities/state?activityId={activity}&agent={Agent}&stateId={id}",
            "activity" => $"/xapi/activities/profile?activityId={activity}&profileId={id}",
            _ => $"/xapi/agents/profile?agent={Agent}&profileId={id}",
        };
    }
}
