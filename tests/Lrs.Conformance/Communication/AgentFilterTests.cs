using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: the parameters agent and related_agents. Each test says exactly what is found.</summary>
public sealed class AgentFilterTests
{
    private readonly JsonObject ann = Make.Agent();
    private readonly JsonObject bob = Make.Account();
    private readonly JsonObject crew = Make.Group(Make.Agent()).Set("account", Make.Account()["account"]);

    [Requirement("Communication 2.1.3", "agent finds the statements whose actor the agent is.")]
    public async Task Finds_the_actor(Endpoint lrs)
    {
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("first", By(ann)).Add("second", By(ann)).Add("other", By(bob)));
        Assert.Equal("first second", await world.FindAsync(ann.AsFilter()));
        Assert.Equal("other", await world.FindAsync(bob.AsFilter()));
        Assert.Equal("", await world.FindAsync(Make.Agent().AsFilter()));
    }

    [Requirement("Communication 2.1.3", "agent finds the statements whose object the agent is.")]
    public async Task Finds_the_object(Endpoint lrs)
    {
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("about", By(bob).Set("object", ann.Copy().Set("objectType", "Agent"))).Add("other", By(bob)));
        Assert.Equal("about", await world.FindAsync(ann.AsFilter()));
    }

    [Requirement("Communication 2.1.3", "agent finds the statements whose actor or object is a group that the agent is a member of.")]
    public async Task Finds_members_of_groups(Endpoint lrs)
    {
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("anonymous", By(Make.Group(Make.Agent(), ann)))
            .Add("identified", By(crew.Copy().Set("member", new JsonArray(Make.Account(), ann.Copy()))))
            .Add("object", By(bob).Set("object", Make.Group(ann)))
            .Add("without", By(crew).Set("object", Make.Group(bob))));
        Assert.Equal("anonymous identified object", await world.FindAsync(ann.AsFilter()));
    }

    [Requirement("Communication 2.1.3", "agent takes an identified group, and finds it by its identifier, whatever its members.")]
    public async Task Finds_identified_groups(Endpoint lrs)
    {
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("actor", By(crew))
            .Add("bare", By(crew.Copy().Without("member")))
            .Add("object", By(bob).Set("object", crew))
            .Add("members", By(Make.Group([.. crew["member"]!.AsArray().Select(member => member!.AsObject())]))));
        Assert.Equal("actor bare object", await world.FindAsync(crew.AsFilter()));
        Assert.Equal("actor bare object", await world.FindAsync(crew.Copy().Without("member").AsFilter()));
    }

    [Requirement("Communication 2.1.3", "Agents are equal when one identifier of the same kind is; names and types play no part.")]
    public Task Finds_by_each_kind_of_identifier(Endpoint lrs) => Check.EachAsync(
        [
            Make.Agent(), Make.Account(), new JsonObject { ["openid"] = "https://id.example.com/" + Make.Id() },
            new JsonObject { ["mbox_sha1sum"] = Guid.NewGuid().ToString("N") + "00112233" },
        ],
        async agent =>
        {
            var statement = By(agent.Copy().Set("name", "Ann"));
            await lrs.StoreAsync(statement, By(Make.Agent().Set("name", "Ann")));
            Assert.Equal([statement.Id()], await lrs.FindAsync(agent.AsFilter()));
            Assert.Equal([statement.Id()], await lrs.FindAsync(agent.Copy().Set("objectType", "Agent").Set("name", "Anna").AsFilter()));
        });

    [Requirement("Communication 2.1.3", "An account is known by home page and name together.")]
    public async Task Tells_accounts_of_one_name_apart(Endpoint lrs)
    {
        var elsewhere = bob.Copy().Set("account.homePage", "https://other.example.com");
        var world = await StoreAsync(new NamedStatements(lrs).Add("here", By(bob)).Add("there", By(elsewhere)));
        Assert.Equal("here", await world.FindAsync(bob.AsFilter()));
        Assert.Equal("there", await world.FindAsync(elsewhere.AsFilter()));
    }

    [Requirement("Communication 2.1.3", "agent alone looks nowhere else: not at authority, instructor, team, SubStatement or context.")]
    public async Task Looks_nowhere_else_without_related_agents(Endpoint lrs)
    {
        var world = await StoreAsync(Everywhere(lrs));
        Assert.Equal("actor actorMember object", await world.FindAsync(ann.AsFilter()));
        Assert.Equal("actor actorMember object", await world.FindAsync(ann.AsFilter(), ("related_agents", "false")));
    }

    [Requirement("Communication 2.1.3", "related_agents finds the agent as instructor and in the team as well.")]
    public async Task Finds_instructor_and_team(Endpoint lrs)
    {
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("instructor", By(bob).Set("context.instructor", ann))
            .Add("instructors", By(bob).Set("context.instructor", Make.Group(ann)))
            .Add("teamMember", By(bob).Set("context.team", Make.Group(Make.Agent(), ann)))
            .Add("team", By(bob).Set("context.team", crew))
            .Add("other", By(bob).Set("context.instructor", Make.Agent()).Set("context.team", Make.Group(Make.Agent()))));
        Assert.Equal("instructor instructors teamMember", await world.FindAsync(ann.AsFilter(), ("related_agents", "true")));
        Assert.Equal("team", await world.FindAsync(crew.AsFilter(), ("related_agents", "true")));
    }

    [Requirement("Communication 2.1.3", "related_agents finds the authority as well.")]
    public async Task Finds_the_authority(Endpoint lrs)
    {
        var registration = Make.Id();
        JsonObject Registered() => By(Make.Agent()).Set("context.registration", registration);
        var (mine, theirs) = (Registered(), Registered());
        await lrs.StoreAsync(mine);
        await lrs.SendAsync(new Call("POST", "statements") { Body = theirs, Authorization = await lrs.WriterAsync() }).Expect(200);
        foreach (var statement in (JsonObject[])[mine, theirs])
        {
            var authority = (await lrs.ReadAsync(statement.Id()))["authority"]!.AsObject();
            Assert.Equal(
                [statement.Id()],
                await lrs.FindAsync(authority.AsFilter(), ("related_agents", "true"), ("registration", registration)));
            Assert.Empty(await lrs.FindAsync(authority.AsFilter(), ("registration", registration)));
        }
    }

    [Requirement("Communication 2.1.3", "related_agents finds the agent as actor, object, instructor and in the team of a SubStatement.")]
    public async Task Finds_agents_in_SubStatements(Endpoint lrs)
    {
        JsonObject Around(JsonObject sub) => By(bob).Set("object", sub);
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("actor", Around(Make.SubStatement().Set("actor", ann)))
            .Add("member", Around(Make.SubStatement().Set("actor", Make.Group(ann))))
            .Add("object", Around(Make.SubStatement().Set("object", ann.Copy().Set("objectType", "Agent"))))
            .Add("objectMember", Around(Make.SubStatement().Set("object", Make.Group(ann))))
            .Add("instructor", Around(Make.SubStatement().Set("context.instructor", ann)))
            .Add("team", Around(Make.SubStatement().Set("context.team", Make.Group(ann))))
            .Add("other", Around(Make.SubStatement())));
        Assert.Equal(
            "actor instructor member object objectMember team", await world.FindAsync(ann.AsFilter(), ("related_agents", "true")));
        Assert.Equal("", await world.FindAsync(ann.AsFilter()));
    }

    [Requirement("Communication 2.1.3", "related_agents finds what agent alone finds, and all the other places.")]
    public async Task Finds_everything_with_related_agents(Endpoint lrs)
    {
        var world = await StoreAsync(Everywhere(lrs));
        Assert.Equal(
            "actor actorMember instructor object sub team", await world.FindAsync(ann.AsFilter(), ("related_agents", "true")));
    }

    [Requirement("LRS 4.1.6.1", "related_agents finds the agents of contextAgents and the groups of contextGroups with their members.")]
    public async Task Finds_context_agents_and_groups(Endpoint lrs)
    {
        JsonObject InContext(string list, string kind, string name, JsonObject actor) => By(bob).Set(
            "context." + list, new JsonArray(new JsonObject { ["objectType"] = kind, [name] = actor.Copy() }));
        var world = await StoreAsync(new NamedStatements(lrs)
            .Add("agent", InContext("contextAgents", "contextAgent", "agent", ann))
            .Add("member", InContext("contextGroups", "contextGroup", "group", Make.Group(Make.Agent(), ann)))
            .Add("group", InContext("contextGroups", "contextGroup", "group", crew))
            .Add("sub", By(bob).Set("object", Sub(InContext("contextAgents", "contextAgent", "agent", ann))))
            .Add("other", InContext("contextAgents", "contextAgent", "agent", Make.Agent())));
        Assert.Equal("agent member sub", await world.FindAsync(ann.AsFilter(), ("related_agents", "true")));
        Assert.Equal("group", await world.FindAsync(crew.AsFilter(), ("related_agents", "true")));
        Assert.Equal("", await world.FindAsync(ann.AsFilter()));
    }

    [Requirement("Communication 2.1.3", "An agent parameter that identifies nobody is refused.")]
    public Task Refuses_an_agent_that_identifies_nobody(Endpoint lrs) => Check.EachAsync(
        [
            "", "ann", "{", "[]", "{}", "null", "{\"name\":\"Ann\"}", "{\"mbox\":\"ann@example.com\"}", Make.Activity().ToText(),
            Make.Agent().Set("openid", "https://example.com/").ToText(), Make.Group(Make.Agent()).ToText(), "{\"mbox\":[\"mailto:a@example.com\"]}",
        ],
        agent => lrs.GetAsync(Address.Of("statements", ("agent", agent))).ExpectRefusal());

    private NamedStatements Everywhere(Endpoint lrs) => new NamedStatements(lrs)
        .Add("actor", By(ann))
        .Add("actorMember", By(Make.Group(ann)))
        .Add("object", By(bob).Set("object", ann.Copy().Set("objectType", "Agent")))
        .Add("instructor", By(bob).Set("context.instructor", ann))
        .Add("team", By(bob).Set("context.team", Make.Group(ann)))
        .Add("sub", By(bob).Set("object", Make.SubStatement().Set("actor", ann)))
        .Add("claimed", By(bob).Set("authority", ann))
        .Add("other", By(bob));

    private static async Task<NamedStatements> StoreAsync(NamedStatements world)
    {
        await world.StoreAsync();
        return world;
    }

    private static JsonObject By(JsonObject actor) => Make.Statement().Set("actor", actor);

    private static JsonObject Sub(JsonObject statement) => statement.Without("id").Set("objectType", "SubStatement");
}
