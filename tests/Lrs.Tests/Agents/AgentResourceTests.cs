using System.Text.Json.Nodes;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Agents;

public sealed class AgentResourceTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    [Theory]
    [InlineData("""{"mbox":"mailto:unknown@Example.com"}""", """{"objectType":"Person","mbox":["mailto:unknown@Example.com"]}""")]
    [InlineData(
        """{"objectType":"Agent","name":"Ann","mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}""",
        """{"objectType":"Person","name":["Ann"],"mbox_sha1sum":["ebd31e95054c018b10727ccffd2ef2ec3a016ee9"]}""")]
    [InlineData("""{"openid":"http://example.com/ann"}""", """{"objectType":"Person","openid":["http://example.com/ann"]}""")]
    [InlineData(
        """{"account":{"homePage":"http://example.com","name":"ann"}}""",
        """{"objectType":"Person","account":[{"homePage":"http://example.com","name":"ann"}]}""")]
    public async Task An_agent_nobody_has_named_is_a_person_as_the_request_says(string agent, string person)
    {
        foreach (var version in (string[])["1.0.3", "2.0.0"])
        {
            var answer = await lrs.SendAsync("GET", Address(JsonNode.Parse(agent)!), version: version);
            Assert.Equal(200, (int)answer.Status);
            Assert.Equal(person, answer.Text);
        }
    }

    [Fact]
    public async Task Every_name_is_there_as_soon_as_its_statement_is_stored()
    {
        var ann = Sample.Agent(NewName());
        foreach (var (name, count) in (IEnumerable<(string, int)>)[("Ann", 1), ("Анна", 2), ("Ann", 2), (" ", 2), ("Anna", 3)])
        {
            await StoreAsync(Sample.Statement().With("actor", Named(ann, name)));
            Assert.Equal(count, (await GetAsync(ann)).Json["name"]!.AsArray().Count);
        }

        var names = (await GetAsync(Named(ann, "asked"))).Json["name"]!.AsArray().Select(name => (string)name!);
        Assert.Equal(["Ann", "Анна", "Anna"], names);
        await ProjectedStore.WaitAsync(lrs);
        Assert.Equal(names, (await GetAsync(ann)).Json["name"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Names_come_from_everywhere_in_a_statement()
    {
        var agents = Enumerable.Range(0, 9).Select(_ => Sample.Agent(NewName())).ToArray();
        JsonObject As(int index) => Named(agents[index], $"name {index}");
        JsonObject Group(int index) => new() { ["objectType"] = "Group", ["member"] = new JsonArray(As(index)) };
        var sub = Sample.Statement().With("actor", Group(2)).With("object", As(3).With("objectType", "Agent"))
            .With("context", new JsonObject { ["instructor"] = As(4) });
        sub.Remove("id");
        sub["objectType"] = "SubStatement";
        var context = new JsonObject
        {
            ["instructor"] = As(5),
            ["team"] = Group(6),
            ["contextAgents"] = new JsonArray(new JsonObject { ["objectType"] = "contextAgent", ["agent"] = As(7) }),
            ["contextGroups"] = new JsonArray(new JsonObject { ["objectType"] = "contextGroup", ["group"] = Group(8) }),
        };
        await StoreAsync(Sample.Statement().With("actor", As(0)).With("object", As(1).With("objectType", "Agent")));
        await StoreAsync(Sample.Statement().With("object", sub).With("context", context), "2.0.0");

        for (var i = 0; i < agents.Length; i++)
            Assert.Equal([$"name {i}"], (await GetAsync(agents[i])).Json["name"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task Only_the_newest_names_of_an_agent_with_many_are_kept()
    {
        var ann = Sample.Agent(NewName());
        var batch = new JsonArray([.. Enumerable.Range(0, 30).Select(i => Sample.Statement().With("actor", Named(ann, $"{i}")))]);
        await lrs.SendAsync("POST", "/xapi/statements", batch);
        await StoreAsync(Sample.Statement().With("actor", Named(ann, new string('x', 501))));
        var names = (await GetAsync(ann)).Json["name"]!.AsArray().Select(name => (string)name!);
        Assert.Equal(Enumerable.Range(10, 20).Select(i => $"{i}"), names);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"name":"Ann"}""")]
    [InlineData("""{"mbox":"ann@example.com"}""")]
    [InlineData("""{"mbox":["mailto:ann@example.com"]}""")]
    [InlineData("""{"objectType":"Person","mbox":"mailto:ann@example.com"}""")]
    [InlineData("""{"objectType":"Group","mbox":"mailto:group@example.com"}""")]
    [InlineData("""{"objectType":"Group","member":[{"mbox":"mailto:ann@example.com"}]}""")]
    public async Task What_is_not_one_agent_is_refused(string agent)
    {
        var answer = await lrs.SendAsync("GET", $"/xapi/agents?agent={Uri.EscapeDataString(agent)}");
        Assert.Equal(400, (int)answer.Status);
        Assert.NotEmpty((string)answer.Json["error"]!["message"]!);
    }

    [Fact]
    public async Task Head_has_the_headers_without_the_body()
    {
        var address = Address(Sample.Agent("ann"));
        var (answer, head) = (await lrs.SendAsync("GET", address), await lrs.SendAsync("HEAD", address));
        Assert.Equal((200, 0), ((int)head.Status, head.Bytes.Length));
        Assert.Equal(answer.Header("Content-Length"), head.Header("Content-Length"));
        Assert.Equal(answer.Header("ETag"), head.Header("ETag"));
    }

    [Theory]
    [InlineData("statements/read", 200)]
    [InlineData("profile", 200)]
    [InlineData("statements/read/mine", 403)]
    [InlineData("statements/write", 403)]
    public async Task Names_are_for_those_who_may_read_everybody(string scope, int status)
    {
        var authorization = await lrs.AuthorizeAsync(scope);
        Assert.Equal(status, (int)(await lrs.SendAsync("GET", Address(Sample.Agent("ann")), authorization: authorization)).Status);
    }

    [Fact]
    public async Task A_launch_may_ask_about_its_own_learner_only()
    {
        var binding = new LaunchBinding("mbox:mailto:learner@example.com", Guid.NewGuid());
        var made = await lrs.Services.GetRequiredService<CredentialStore>().CreateAsync(
            $"launch-{Guid.NewGuid():N}", ["statements/write", "statements/read/mine", "state", "profile"], null, null, binding,
            CancellationToken.None);
        var authorization = BasicHeader.Format(made.Credential.Key, made.Secret);
        Assert.Equal(200, (int)(await lrs.SendAsync("GET", Address(Sample.Agent("learner")), authorization: authorization)).Status);
        Assert.Equal(403, (int)(await lrs.SendAsync("GET", Address(Sample.Agent("bob")), authorization: authorization)).Status);
    }

    private static string NewName() => $"n{Guid.NewGuid():N}";

    private static JsonObject Named(JsonObject agent, string name) => agent.DeepClone().AsObject().With("name", name);

    private static string Address(JsonNode agent) => $"/xapi/agents?agent={Sample.Escape(agent)}";

    private Task<Answer> GetAsync(JsonNode agent) => lrs.SendAsync("GET", Address(agent));

    private async Task StoreAsync(JsonObject statement, string version = "1.0.3")
    {
        var answer = await lrs.SendAsync("POST", "/xapi/statements", statement, version: version);
        Assert.True((int)answer.Status == 200, answer.Text);
    }
}
