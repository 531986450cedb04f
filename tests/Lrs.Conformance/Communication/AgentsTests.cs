using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.4: the agents resource.</summary>
public sealed class AgentsTests
{
    [Requirement("Communication 2.4", "An agent is answered as a Person, whose properties are arrays.")]
    public Task Gives_a_person(Endpoint lrs) => Check.EachAsync(
        [
            Make.Agent(), Make.Account(), new JsonObject { ["openid"] = "https://id.example.com/" + Make.Id() },
            new JsonObject { ["mbox_sha1sum"] = Guid.NewGuid().ToString("N") + "00112233" },
        ],
        async agent =>
        {
            var (kind, identifier) = agent.Single();
            await lrs.StoreAsync(Make.Statement().Set("actor", agent.Copy().Set("name", "Ann")));
            var person = await PersonAsync(lrs, agent);
            Assert.Equal("Person", (string?)person["objectType"]);
            Assert.Equal(new JsonArray(identifier!.DeepClone()).ToText(), person[kind]!.ToText());
            Assert.Equal("""["Ann"]""", person["name"]!.ToText());
        });

    [Requirement("Communication 2.4", "A Person has every name that statements give the agent, wherever it stands in them.")]
    public async Task Gives_every_name(Endpoint lrs)
    {
        var agent = Make.Agent();
        JsonObject Named(string name) => agent.Copy().Set("name", name);
        await lrs.StoreAsync(
            Make.Statement().Set("actor", Named("Ann")),
            Make.Statement().Set("object", Named("Anna").Set("objectType", "Agent")),
            Make.Statement().Set("context.instructor", Named("Dr Ann")),
            Make.Statement().Set("actor", Make.Group(Make.Agent().Set("name", "Bob"), Named("Annie"))));
        var names = (await PersonAsync(lrs, agent))["name"]!.AsArray().Select(name => (string)name!);
        Assert.Equal(["Ann", "Anna", "Annie", "Dr Ann"], names.Order(StringComparer.Ordinal));
    }

    [Requirement("Communication 2.4", "An agent that the LRS does not know is answered with what the request says of it.")]
    public async Task Gives_a_person_for_an_unknown_agent(Endpoint lrs)
    {
        var agent = Make.Account();
        var person = await PersonAsync(lrs, agent.Copy().Set("name", "Ann").Set("objectType", "Agent"));
        Assert.Equal("Person", (string?)person["objectType"]);
        Assert.Equal(new JsonArray(agent["account"]!.DeepClone()).ToText(), person["account"]!.ToText());
        Assert.Equal("""["Ann"]""", person["name"]!.ToText());
    }

    [Requirement("Communication 2.4", "A Person has no properties but those of the specification.")]
    public async Task Gives_nothing_else(Endpoint lrs)
    {
        var person = await PersonAsync(lrs, Make.Agent().Set("name", "Ann"));
        Assert.Empty(person.Select(item => item.Key).Except(["objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"]));
    }

    [Requirement("Communication 2.4", "The agent parameter is needed, and is an agent: no group, and nothing malformed.")]
    public Task Refuses_what_is_no_agent(Endpoint lrs) => Check.EachAsync(
        [
            "agents", "agents?agent=", "agents?agent=ann", "agents?Agent=" + Uri.EscapeDataString(Make.Agent().ToText()),
            AddressOf(new JsonObject()), AddressOf(Make.Agent().Set("mbox", "ann")), AddressOf(Make.Group(Make.Agent())),
            AddressOf(Make.Group(Make.Agent()).Set("mbox", "mailto:g@example.com")), AddressOf(Make.Agent()) + "&x=1",
        ],
        address => lrs.GetAsync(address).ExpectRefusal());

    [Requirement("Communication 3.1", "GET of agents and of activities gives an ETag, in quotes.")]
    public async Task Gives_tags(Endpoint lrs)
    {
        var statement = Make.Statement().Set("actor.name", "Ann").SetJson("object.definition", """{"name":{"en":"Quiz"}}""");
        await lrs.StoreAsync(statement);
        foreach (var address in (string[])
            [AddressOf(statement["actor"]!.AsObject()), Address.Of("activities", ("activityId", (string)statement.At("object.id")!))])
            Assert.Matches("^\"[^\"]+\"$", (await lrs.GetAsync(address).Expect(200)).Header("ETag"));
    }

    [Requirement("Communication 1.1", "HEAD of agents and activities answers as GET does, without a body.")]
    public async Task Heads_agents_and_activities(Endpoint lrs)
    {
        foreach (var address in (string[])[AddressOf(Make.Agent()), Address.Of("activities", ("activityId", Make.Iri()))])
        {
            var (get, head) = (await lrs.GetAsync(address).Expect(200), await lrs.HeadAsync(address).Expect(200));
            Assert.Empty(head.Bytes);
            Assert.Equal(get.Header("ETag"), head.Header("ETag"));
            Assert.Equal(get.Header("Content-Type"), head.Header("Content-Type"));
        }

        await lrs.HeadAsync("agents").Expect(400);
        await lrs.HeadAsync("activities").Expect(400);
    }

    private static string AddressOf(JsonObject agent) => Address.Of("agents", agent.AsFilter());

    private static async Task<JsonObject> PersonAsync(Endpoint lrs, JsonObject agent) =>
        (await lrs.GetAsync(AddressOf(agent)).Expect(200)).Json.AsObject();
}
