using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.6; IEEE 9274.1.1 4.2.2.5.</summary>
public sealed class ContextTests
{
    private const string Activities = "context.contextActivities";
    private static readonly string[] Kinds = ["parent", "grouping", "category", "other"];

    [Requirement("Data 2.4.6", "registration is a UUID.")]
    public Task Refuses_a_registration_that_is_no_uuid(Endpoint lrs) =>
        lrs.RefuseEachAsync(Make.Statement, "context.registration", "\"1\"", "\"\"", "1", "\"https://example.com/r/1\"");

    [Requirement("Data 2.4.6", "instructor is an agent or a group.")]
    public async Task Takes_an_agent_or_group_as_instructor(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "context.instructor",
            Make.Agent().ToText(), Make.Account().Set("objectType", "Agent").ToText(), Make.Group(Make.Agent()).ToText());
        await lrs.RefuseEachAsync(Make.Statement, "context.instructor",
            "\"mailto:a@example.com\"", "{}", Make.Activity().ToText(), Make.Agent().Set("objectType", "Activity").ToText());
    }

    [Requirement("Data 2.4.6", "team is a group.")]
    public async Task Takes_a_group_only_as_team(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "context.team", Make.Group(Make.Agent()).ToText());
        await lrs.RefuseEachAsync(Make.Statement, "context.team",
            Make.Agent().ToText(), Make.Agent().Set("objectType", "Agent").ToText(), "[]");
    }

    [Requirement("Data 2.4.6", "revision and platform stand only in statements whose object is an activity.")]
    public Task Takes_revision_and_platform_for_activities_only(Endpoint lrs) => Check.EachAsync(["revision", "platform"], async name =>
    {
        await lrs.AcceptEachAsync(Make.Statement, "context." + name, "\"1\"", "\"\"");
        foreach (var target in (JsonObject[])
            [Make.Agent().Set("objectType", "Agent"), Make.Group(Make.Agent()), Make.Reference(Make.Id()), Make.SubStatement()])
        {
            var statement = Make.Statement().Set("context." + name, "1").Set("object", target);
            await lrs.RefuseAsync(statement);
            if (target.At("objectType")!.ToString() != "SubStatement")
                await lrs.RefuseAsync(Make.Statement().Set("object", statement.Copy().Without("id").Set("objectType", "SubStatement")));
        }

        await lrs.StoreAsync(Make.Statement().Set("object", Make.SubStatement().Set("context." + name, "1")));
    });

    [Requirement("Data 2.4.6", "language is a language tag.")]
    public async Task Refuses_a_language_that_is_no_tag(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "context.language", "\"ru\"", "\"zh-Hant-TW\"", "\"x-none\"", "\"sl-rozaj-biske\"");
        await lrs.RefuseEachAsync(Make.Statement, "context.language", "\"\"", "\"русский\"", "\"en_US\"", "\"e\"", "7", """{"en":"English"}""");
    }

    [Requirement("Data 2.4.6", "statement is a StatementRef.")]
    public Task Refuses_a_context_statement_that_is_no_reference(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, "context.statement", $"\"{Make.Id()}\"", Make.Reference(Make.Id()).Without("objectType").ToText(),
        Make.Statement().ToText(), Make.SubStatement().ToText());

    [Requirement("Data 2.4.6.2", "The keys of contextActivities are parent, grouping, category and other.")]
    public async Task Takes_the_four_kinds_of_context_activities(Endpoint lrs)
    {
        var list = new JsonArray(Make.Activity()).ToText();
        foreach (var kind in Kinds)
            await lrs.AcceptEachAsync(Make.Statement, $"{Activities}.{kind}", list, "[]");
        foreach (var kind in (string[])["Parent", "parents", "child", ""])
            await lrs.RefuseAsync(Make.Statement().SetJson(Activities, $$"""{"{{kind}}":{{list}}}"""));
        await lrs.RefuseAsync(Make.Statement().SetJson(Activities, list));
    }

    [Requirement("Data 2.4.6.2", "A value of contextActivities is an activity or an array of activities.")]
    public Task Refuses_context_activities_that_are_none(Endpoint lrs) => Check.EachAsync(Kinds, kind => lrs.RefuseEachAsync(
        Make.Statement, $"{Activities}.{kind}",
        "\"https://example.com/a\"", """["https://example.com/a"]""", "[{}]", Make.Agent().Set("objectType", "Agent").ToText(),
        new JsonArray(Make.Reference(Make.Id())).ToText(), new JsonArray(Make.Activity(), Make.Activity().Set("id", "a")).ToText()));

    [Requirement("Data 2.4.6.2", "A single activity comes back in an array of one, in a SubStatement too.")]
    public async Task Gives_single_context_activities_back_in_arrays(Endpoint lrs)
    {
        foreach (var kind in Kinds)
        {
            var activity = Make.Activity().SetJson("definition", """{"name":{"en":"One"}}""");
            var sub = Make.SubStatement().Set($"{Activities}.{kind}", activity);
            var kept = await lrs.KeepAsync(Make.Statement().Set($"{Activities}.{kind}", activity).Set("object", sub));
            var expected = new JsonArray(activity.Copy()).ToText();
            Assert.Equal(expected, kept.At($"{Activities}.{kind}")!.ToText());
            Assert.Equal(expected, kept.At($"object.{Activities}.{kind}")!.ToText());
        }
    }

    [Requirement("Data 2.4.6", "A 1.0.x statement has no contextAgents and contextGroups.", Only = Endpoint.Version10)]
    public Task Refuses_context_actors_in_version_1(Endpoint lrs) => Check.EachAsync(
        [("contextAgents", ContextAgent()), ("contextGroups", ContextGroup())],
        ((string Name, JsonObject Item) actors) =>
            lrs.RefuseAsync(Make.Statement().Set("context." + actors.Name, new JsonArray(actors.Item.Copy()))));

    [Requirement("LRS 4.2.2.5", "contextAgents is an array of objects with objectType contextAgent and an agent.")]
    public async Task Takes_context_agents(Endpoint lrs)
    {
        const string Place = "context.contextAgents";
        await lrs.AcceptEachAsync(
            Make.Statement, Place, "[]", new JsonArray(ContextAgent(), ContextAgent().Set("agent", Make.Account())).ToText());
        await lrs.RefuseEachAsync(Make.Statement, Place,
        [
            ContextAgent().ToText(),
            .. Arrays(
                ContextAgent().Without("objectType"), ContextAgent().Without("agent"), ContextAgent().Set("objectType", "contextGroup"),
                ContextAgent().Set("agent", Make.Group(Make.Agent())), ContextAgent().Set("agent", new JsonObject()),
                ContextAgent().Set("name", "x"), ContextGroup()),
        ]);
    }

    [Requirement("LRS 4.2.2.5", "contextGroups is an array of objects with objectType contextGroup and a group.")]
    public async Task Takes_context_groups(Endpoint lrs)
    {
        const string Place = "context.contextGroups";
        await lrs.AcceptEachAsync(Make.Statement, Place, "[]", new JsonArray(ContextGroup(), ContextGroup()).ToText());
        await lrs.RefuseEachAsync(Make.Statement, Place,
        [
            ContextGroup().ToText(),
            .. Arrays(
                ContextGroup().Without("objectType"), ContextGroup().Without("group"), ContextGroup().Set("objectType", "contextAgent"),
                ContextGroup().Set("group", Make.Agent()), ContextGroup().Set("group", Make.Group().Without("member")),
                ContextGroup().Set("agent", Make.Agent()), ContextAgent()),
        ]);
    }

    [Requirement("LRS 4.2.2.5", "relevantTypes is an array of IRIs with at least one.")]
    public async Task Holds_relevant_types_to_their_type(Endpoint lrs)
    {
        foreach (var item in (JsonObject[])[ContextAgent(), ContextGroup()])
        {
            var place = $"context.{(string)item["objectType"]!}s";
            Func<JsonObject> make = () => Make.Statement().Set(place, new JsonArray(item.Copy()));
            await lrs.AcceptEachAsync(make, place + ".0.relevantTypes", """["https://example.com/roles/tutor","urn:example:role"]""");
            await lrs.RefuseEachAsync(make, place + ".0.relevantTypes", "[]", "[\"tutor\"]", "\"https://example.com/t\"", "[1]", "[\"\"]");
        }
    }

    [Requirement("LRS 4.2.2.5", "A SubStatement may have contextAgents and contextGroups as well.")]
    public async Task Takes_context_actors_in_SubStatements(Endpoint lrs)
    {
        var sub = Make.SubStatement()
            .Set("context.contextAgents", new JsonArray(ContextAgent()))
            .Set("context.contextGroups", new JsonArray(ContextGroup()));
        var kept = await lrs.KeepAsync(Make.Statement().Set("object", sub));
        Assert.Equal(sub["context"]!.ToText(), kept.At("object.context")!.ToText());
        await lrs.RefuseAsync(Make.Statement().Set("object", sub.Copy().Set("context.contextAgents", ContextAgent())));
    }

    private static JsonObject ContextAgent() => new()
    {
        ["objectType"] = "contextAgent", ["agent"] = Make.Agent(), ["relevantTypes"] = new JsonArray("https://example.com/roles/tutor"),
    };

    private static JsonObject ContextGroup() => new() { ["objectType"] = "contextGroup", ["group"] = Make.Group(Make.Agent()) };

    private static IEnumerable<string> Arrays(params JsonObject[] items) => items.Select(item => new JsonArray(item).ToText());
}
