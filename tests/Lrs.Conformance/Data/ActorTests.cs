using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.2. Every rule is tried wherever an agent or a group may stand.</summary>
public sealed class ActorTests
{
    private static readonly string[] Sha1 = ["ebd31e95054c018b10727ccffd2ef2ec3a016ee9", "EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"];

    [Requirement("Data 2.4.2.1", "An agent is identified by one of the four inverse functional identifiers.")]
    public Task Takes_an_agent_with_any_identifier(Endpoint lrs) => AcceptAsync(lrs, AgentPlaces(lrs), Identifiers());

    [Requirement("Data 2.4.2.1", "An agent without an identifier is refused.")]
    public Task Refuses_an_agent_without_an_identifier(Endpoint lrs) => RefuseAsync(
        lrs, AgentPlaces(lrs), [new JsonObject(), new JsonObject { ["name"] = "Ann" }, new JsonObject { ["objectType"] = "Agent" }]);

    [Requirement("Data 2.4.2.1", "An agent has no more than one identifier.")]
    public Task Refuses_an_agent_with_two_identifiers(Endpoint lrs) => RefuseAsync(lrs, AgentPlaces(lrs), Pairs(Identifiers()));

    [Requirement("Data 2.4.2.1", "An agent may have the objectType Agent and a name.")]
    public Task Takes_type_and_name_of_an_agent(Endpoint lrs) => AcceptAsync(
        lrs, AgentPlaces(lrs), [Make.Agent().Set("objectType", "Agent"), Make.Agent().Set("name", "Ann Ä 安"), Make.Agent().Set("name", "")]);

    [Requirement("Data 2.4.2.1", "An agent has no other properties, and no members.")]
    public Task Refuses_other_properties_of_an_agent(Endpoint lrs) => RefuseAsync(
        lrs,
        AgentPlaces(lrs),
        [
            Make.Agent().Set("member", new JsonArray(Make.Agent())),
            Make.Agent().Set("id", Make.Iri()),
            Make.Agent().Set("objectType", "Person"),
            Make.Agent().Set("objectType", "Activity"),
            Make.Agent().Set("name", 7),
        ]);

    [Requirement("Data 2.4.2.2", "An anonymous group lists its members.")]
    public async Task Needs_members_of_an_anonymous_group(Endpoint lrs)
    {
        var places = GroupPlaces(lrs);
        await AcceptAsync(lrs, places, [Make.Group(Make.Agent()), Make.Group(Make.Agent(), Make.Account()).Set("name", "Pair")]);
        await RefuseAsync(lrs, places, [Make.Group().Without("member"), Make.Group().Without("member").Set("name", "Nobody")]);
    }

    [Requirement("Data 2.4.2.2", "The members of a group are agents: no groups.")]
    public Task Refuses_groups_in_groups(Endpoint lrs) => RefuseAsync(
        lrs,
        GroupPlaces(lrs),
        [
            Make.Group(Make.Agent(), Make.Group(Make.Agent())),
            Make.Group(Make.Group(Make.Agent())).Set("mbox", "mailto:g@example.com"),
            Make.Group(Make.Group().Without("member").Set("openid", "https://example.com/g")),
        ]);

    [Requirement("Data 2.4.2.2", "The members of a group are held to the rules of agents.")]
    public Task Refuses_bad_members(Endpoint lrs) => RefuseAsync(
        lrs,
        GroupPlaces(lrs),
        [
            Make.Group(new JsonObject()),
            Make.Group(Make.Agent(), Make.Agent().Set("openid", "https://example.com/a")),
            Make.Group(Make.Agent().Set("mbox", "ann@example.com")),
            Make.Group().Set("member", Make.Agent()),
            Make.Group().Set("member", new JsonArray("mailto:ann@example.com")),
        ]);

    [Requirement("Data 2.4.2.2", "An identified group has exactly one identifier, and members if it likes.")]
    public async Task Identifies_a_group_once(Endpoint lrs)
    {
        var places = GroupPlaces(lrs);
        var identified = Identifiers().Select(item => item.Set("objectType", "Group")).ToList();
        await AcceptAsync(lrs, places, [.. identified, identified[0].Copy().Set("member", new JsonArray(Make.Agent()))]);
        await RefuseAsync(lrs, places, [.. Pairs(Identifiers()).Select(item => item.Set("objectType", "Group"))]);
    }

    [Requirement("Data 2.4.2.2", "A group says so: its objectType is Group.")]
    public Task Needs_the_type_of_a_group(Endpoint lrs) => RefuseAsync(
        lrs,
        [.. GroupPlaces(lrs).Except(["object", "object.object"])],
        [Make.Group(Make.Agent()).Without("objectType"), Make.Group(Make.Agent()).Set("objectType", "group")]);

    [Requirement("Data 2.4.2.2", "A group of the same members is each time another one: no anonymous group can be asked for.")]
    public async Task Tells_anonymous_groups_apart(Endpoint lrs)
    {
        var group = Make.Group(Make.Agent());
        await lrs.StoreAsync(Make.Statement().Set("actor", group));
        await lrs.GetAsync(Address.Of("statements", group.AsFilter())).ExpectRefusal();
    }

    [Requirement("Data 2.4.2.3", "An mbox is mailto: and a mail address.")]
    public Task Refuses_an_mbox_that_is_none(Endpoint lrs) => RefuseAsync(
        lrs,
        AgentPlaces(lrs),
        [.. ((string[])["ann@example.com", "mailto:", "mailto:ann", "http://ann@example.com", "mailto:@example.com", "mailto:ann@"])
            .Select(mbox => new JsonObject { ["mbox"] = mbox })]);

    [Requirement("Data 2.4.2.3", "An mbox_sha1sum is a SHA-1 in 40 hexadecimal digits.")]
    public async Task Refuses_an_mbox_sha1sum_that_is_none(Endpoint lrs)
    {
        await AcceptAsync(lrs, ["actor"], [.. Sha1.Select(sum => new JsonObject { ["mbox_sha1sum"] = sum })]);
        await RefuseAsync(lrs, AgentPlaces(lrs),
            [.. ((string[])[Sha1[0][1..], Sha1[0] + "0", "x" + Sha1[0][1..], "ann@example.com"])
                .Select(sum => new JsonObject { ["mbox_sha1sum"] = sum })]);
    }

    [Requirement("Data 2.4.2.3", "An openid is a URI.")]
    public Task Refuses_an_openid_that_is_none(Endpoint lrs) => RefuseAsync(
        lrs, AgentPlaces(lrs), [.. ((string[])["", "ann", "ann.example.com/id", "/id"]).Select(id => new JsonObject { ["openid"] = id })]);

    [Requirement("Data 2.4.2.4", "An account has a homePage, an IRL, and a name.")]
    public Task Needs_both_parts_of_an_account(Endpoint lrs) => RefuseAsync(
        lrs,
        AgentPlaces(lrs),
        [
            Make.Account().Without("account.name"),
            Make.Account().Without("account.homePage"),
            Make.Account().Set("account.homePage", "lms.example.com"),
            Make.Account().Set("account.homePage", ""),
            Make.Account().Set("account.name", 1),
            Make.Account().Set("account", "ann"),
            Make.Account().Set("account.role", "tutor"),
        ]);

    private static List<string> AgentPlaces(Endpoint lrs) =>
    [
        "actor", "object", "authority", "context.instructor", "actor.member.0", "context.team.member.0", "object.actor", "object.object",
        .. lrs.Is20 ? (string[])["context.contextAgents.0.agent", "context.contextGroups.0.group.member.0"] : [],
    ];

    private static List<string> GroupPlaces(Endpoint lrs) =>
    [
        "actor", "object", "context.instructor", "context.team", "object.actor", "object.object", "object.context.team",
        .. lrs.Is20 ? (string[])["context.contextGroups.0.group"] : [],
    ];

    private static List<JsonObject> Identifiers() =>
    [
        Make.Agent(), new JsonObject { ["mbox_sha1sum"] = Sha1[0] }, new JsonObject { ["openid"] = $"https://id.example.com/{Make.Id()}" },
        Make.Account(),
    ];

    private static List<JsonObject> Pairs(List<JsonObject> single)
    {
        var pairs =
            from one in single
            from two in single
            where single.IndexOf(one) < single.IndexOf(two)
            select one.Copy().Set(two.First().Key, two.First().Value);
        return [.. pairs];
    }

    private static Task AcceptAsync(Endpoint lrs, IEnumerable<string> places, IReadOnlyList<JsonObject> actors) =>
        Check.EachAsync(places, async place =>
        {
            var batch = actors.Select(actor => Statement(place, actor)).ToArray();
            await lrs.StoreAsync(batch);
            if (place == "authority")
                return;
            var kept = await lrs.ReadAsync(batch[0].Id());
            Assert.Equal(batch[0].At(place)!.ToText(), kept.At(place)!.ToText());
        });

    private static Task RefuseAsync(Endpoint lrs, IEnumerable<string> places, IReadOnlyList<JsonObject> actors) => Check.EachAsync(
        from place in places from actor in actors select (place, actor),
        item => lrs.PostAsync("statements", Statement(item.place, item.actor)).ExpectRefusal());

    private static JsonObject Statement(string place, JsonObject actor)
    {
        var statement = Make.Statement();
        if (place.StartsWith("object.", StringComparison.Ordinal))
            statement.Set("object", Make.SubStatement());
        if (place.EndsWith("member.0", StringComparison.Ordinal))
            statement.Set(place[..^".member.0".Length], Make.Group(Make.Agent()));
        if (place.StartsWith("context.context", StringComparison.Ordinal))
            statement = WithContextActor(statement, place);
        var own = place is "object" or "object.object" && !actor.ContainsKey("objectType")
            ? actor.Copy().Set("objectType", "Agent") : actor;
        return statement.Set(place, own);
    }

    private static JsonObject WithContextActor(JsonObject statement, string place)
    {
        var (list, kind, name) = place.Contains("Agents", StringComparison.Ordinal)
            ? ("contextAgents", "contextAgent", "agent") : ("contextGroups", "contextGroup", "group");
        return statement.Set(
            "context." + list,
            new JsonArray(new JsonObject { ["objectType"] = kind, [name] = name == "agent" ? Make.Agent() : Make.Group(Make.Agent()) }));
    }
}
