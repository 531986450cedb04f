using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.1.3: the parameter format, and languages of canonical statements.</summary>
public sealed class FormatTests
{
    private static readonly string[] MapPlaces =
    [
        "object.definition.name", "object.definition.description", "object.definition.choices.0.description",
        "object.definition.choices.1.description", "context.contextActivities.parent.0.definition.name",
        "context.contextActivities.category.0.definition.description",
    ];

    [Requirement("Communication 2.1.3", "format=exact, and no format, give agents, activities and verbs as they were received.")]
    public async Task Gives_statements_exactly(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs);
        await lrs.StoreAsync(statement);
        foreach (var format in (string[])["", "&format=exact"])
        {
            var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + format, ("Accept-Language", "ru")).Expect(200);
            foreach (var name in (string[])["actor", "verb", "object", "context", "result", "attachments"])
                Assert.Equal(statement[name]!.ToText(), answer.Json[name]!.ToText());
        }
    }

    [Requirement("Communication 2.1.3", "format=ids gives of agents, activities and verbs only what identifies them.")]
    public async Task Gives_identifiers_only(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs);
        await lrs.StoreAsync(statement);
        var ids = (await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200)).Json;
        Assert.Equal($"{{\"id\":\"{(string)statement.At("verb.id")!}\"}}", ids["verb"]!.ToText());
        Assert.Equal($"{{\"id\":\"{(string)statement.At("object.id")!}\"}}", ids["object"]!.ToText());
        foreach (var kind in statement.At("context.contextActivities")!.AsObject())
        {
            var expected = $"[{{\"id\":\"{(string)kind.Value![0]!["id"]!}\"}}]";
            Assert.Equal(expected, ids.At($"context.contextActivities.{kind.Key}")!.ToText());
        }

        Assert.Null(ids.At("context.instructor.name"));
        Assert.Equal((string?)statement.At("context.instructor.mbox"), (string?)ids.At("context.instructor.mbox"));
        foreach (var name in (string[])["result", "timestamp", "attachments"])
            Assert.Equal(statement[name]!.ToText(), ids[name]!.ToText());
    }

    [Requirement("Communication 2.1.3", "With format=ids an anonymous group keeps its members, each reduced to its identifier.")]
    public async Task Keeps_members_of_anonymous_groups(Endpoint lrs)
    {
        var (ann, bob) = (Make.Agent(), Make.Account());
        var statement = Make.Statement().Set("actor", Make.Group(ann.Copy().Set("name", "Ann"), bob.Copy().Set("name", "Bob")).Set("name", "Pair"));
        await lrs.StoreAsync(statement);
        var ids = (await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200)).Json;
        Assert.Equal(Make.Group(ann, bob).ToText(), ids["actor"]!.ToText());
    }

    [Requirement("Communication 2.1.3", "With format=ids an identified group has no members.")]
    public async Task Leaves_out_members_of_identified_groups(Endpoint lrs)
    {
        var group = Make.Group(Make.Agent()).Set("openid", "https://id.example.com/" + Make.Id()).Set("name", "Crew");
        var statement = Make.Statement().Set("actor", group);
        await lrs.StoreAsync(statement);
        var ids = (await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200)).Json;
        Assert.Equal(["objectType", "openid"], ids["actor"]!.AsObject().Select(item => item.Key));
    }

    [Requirement("Communication 2.1.3", "format=ids reduces SubStatements too.")]
    public async Task Reduces_SubStatements(Endpoint lrs)
    {
        var statement = Samples.CompleteSubStatement(lrs);
        await lrs.StoreAsync(statement);
        var ids = (await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200)).Json;
        Assert.Equal(["id"], ids.At("object.verb")!.AsObject().Select(item => item.Key));
        Assert.Null(ids.At("object.actor.name"));
        Assert.Null(ids.At("object.actor.member.0.name"));
        Assert.Equal(["id"], ids.At("object.context.contextActivities.other.0")!.AsObject().Select(item => item.Key));
        Assert.Equal(statement.At("object.result")!.ToText(), ids.At("object.result")!.ToText());
    }

    [Requirement("LRS 4.1.6.1", "format=ids reduces the agents and groups of contextAgents and contextGroups, and keeps relevantTypes.")]
    public async Task Reduces_context_actors(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs);
        statement.Set("context.contextAgents.0.agent.name", "Ann").Set("context.contextGroups.0.group.name", "Class");
        await lrs.StoreAsync(statement);
        var ids = (await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=ids").Expect(200)).Json;
        var expected = statement["context"]!.AsObject().Copy()
            .Without("contextAgents.0.agent.name").Without("contextGroups.0.group.name");
        Assert.Equal(expected["contextAgents"]!.ToText(), ids.At("context.contextAgents")!.ToText());
        Assert.Equal(expected["contextGroups"]!.ToText(), ids.At("context.contextGroups")!.ToText());
    }

    [Requirement("Communication 2.1.3", "format=canonical gives one language of each map of activities, the one Accept-Language likes best.")]
    public Task Chooses_one_language(Endpoint lrs) => Check.EachAsync(
        [
            ("ru", "ru"), ("en", "en"), ("ru, en;q=0.5", "ru"), ("en;q=0.5, ru", "ru"), ("fr, en;q=0.1, ru;q=0.2", "ru"),
            ("en;q=0, ru;q=0.001", "ru"), ("*, en;q=0.1", "ru"), ("ru-RU", "ru"), ("en-US, *;q=0.1", "en"),
        ],
        async ((string Accept, string Language) wish) =>
        {
            var answer = await CanonicalAsync(lrs, """{"en":"one","ru":"один"}""", wish.Accept);
            foreach (var place in MapPlaces)
                Assert.Equal([wish.Language], answer.At(place)!.AsObject().Select(item => item.Key));
        });

    [Requirement("Communication 2.1.3", "The choice is made for each map alone: a map that lacks the best language gives its next one.")]
    public async Task Chooses_for_each_map(Endpoint lrs)
    {
        var statement = Named("""{"en":"one","ru":"один"}""").SetJson("object.definition.name", """{"de":"eins","en":"one"}""")
            .SetJson("object.definition.description", """{"de":"eins","fr":"un"}""");
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Canonical(statement), ("Accept-Language", "ru, en;q=0.5")).Expect(200);
        Assert.Equal("""{"en":"one"}""", answer.Json.At("object.definition.name")!.ToText());
        Assert.Single(answer.Json.At("object.definition.description")!.AsObject());
        Assert.Equal("""{"ru":"один"}""", answer.Json.At("object.definition.choices.0.description")!.ToText());
    }

    [Requirement("Communication 2.1.3", "Without Accept-Language, or when no language fits, it is still one language.")]
    public async Task Gives_one_language_in_any_case(Endpoint lrs)
    {
        foreach (var accept in (string[])["", "fr", "fr;q=0.5, it", "*", "not a language;;q=x"])
        {
            var answer = await CanonicalAsync(lrs, """{"en":"one","ru":"один"}""", accept);
            foreach (var place in MapPlaces)
                Assert.Single(answer.At(place)!.AsObject());
        }
    }

    [Requirement("Communication 2.1.3", "The display of verbs is given in one language with format=canonical.")]
    public async Task Chooses_one_language_of_verbs(Endpoint lrs)
    {
        var verb = Make.Iri("verbs");
        var statement = Make.Statement().Set("verb.id", verb).SetJson("verb.display", """{"en":"did","ru":"сделала"}""");
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Canonical(statement), ("Accept-Language", "ru;q=0.9, en;q=0.1")).Expect(200);
        Assert.Equal("""{"ru":"сделала"}""", answer.Json.At("verb.display")!.ToText());
    }

    [Requirement("Communication 2.1.3", "format=canonical leaves agents and groups as they were received.")]
    public async Task Leaves_agents_alone(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs);
        await lrs.StoreAsync(statement);
        var answer = (await lrs.GetAsync(Canonical(statement), ("Accept-Language", "en")).Expect(200)).Json;
        foreach (var place in (string[])["actor", "context.instructor", "context.team", "result"])
            Assert.Equal(statement.At(place)!.ToText(), answer.At(place)!.ToText());
    }

    [Requirement("Communication 2.1.3", "format=canonical chooses languages in SubStatements too.")]
    public async Task Chooses_one_language_in_SubStatements(Endpoint lrs)
    {
        var sub = Named("""{"en":"one","ru":"один"}""").Without("id").Set("objectType", "SubStatement");
        var statement = Make.Statement().Set("object", sub);
        await lrs.StoreAsync(statement);
        var answer = await lrs.GetAsync(Canonical(statement), ("Accept-Language", "ru")).Expect(200);
        foreach (var place in MapPlaces)
            Assert.Equal("""{"ru":"один"}""", answer.Json.At("object." + place)!.ToText());
    }

    [Requirement("Communication 2.1.3", "Formats hold for lists as for single statements.")]
    public async Task Gives_lists_in_the_format_asked_for(Endpoint lrs)
    {
        var statement = Named("""{"en":"one","ru":"один"}""");
        await lrs.StoreAsync(statement);
        var address = Address.Of("statements", ("activity", (string)statement.At("object.id")!));
        var canonical = await lrs.GetAsync(address + "&format=canonical", ("Accept-Language", "ru")).Expect(200);
        Assert.Equal("""{"ru":"один"}""", canonical.Statements[0].At("object.definition.name")!.ToText());
        var ids = await lrs.GetAsync(address + "&format=ids").Expect(200);
        Assert.Null(ids.Statements[0].At("object.definition"));
        var exact = await lrs.GetAsync(address + "&format=exact", ("Accept-Language", "ru")).Expect(200);
        Assert.Equal(statement["object"]!.ToText(), exact.Statements[0]["object"]!.ToText());
    }

    private static string Canonical(JsonObject statement) => Address.Statement(statement.Id()) + "&format=canonical";

    private static async Task<JsonNode> CanonicalAsync(Endpoint lrs, string map, string accept)
    {
        var statement = Named(map);
        await lrs.StoreAsync(statement);
        (string, string)[] headers = accept.Length == 0 ? [] : [("Accept-Language", accept)];
        return (await lrs.GetAsync(Canonical(statement), headers).Expect(200)).Json;
    }

    private static JsonObject Named(string map)
    {
        var statement = Make.Statement()
            .SetJson("object.definition", """{"interactionType":"choice","choices":[{"id":"a"},{"id":"b"}]}""")
            .Set("context.contextActivities.parent", new JsonArray(Make.Activity().Set("definition", new JsonObject())))
            .Set("context.contextActivities.category", new JsonArray(Make.Activity().Set("definition", new JsonObject())));
        foreach (var place in MapPlaces)
            statement.SetJson(place, map);
        return statement;
    }
}
