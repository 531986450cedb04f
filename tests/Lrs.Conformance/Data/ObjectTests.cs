using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.4, apart from interactions.</summary>
public sealed class ObjectTests
{
    [Requirement("Data 2.4.4", "An object is an Activity, Agent, Group, SubStatement or StatementRef; without objectType an Activity.")]
    public async Task Takes_objects_of_each_type(Endpoint lrs)
    {
        JsonObject[] objects =
        [
            Make.Activity(), Make.Activity().Set("objectType", "Activity"), Make.Agent().Set("objectType", "Agent"), Make.Group(Make.Agent()),
            Make.SubStatement(), Make.Reference(Make.Id()),
        ];
        await Check.EachAsync(objects, async item =>
        {
            var kept = await lrs.KeepAsync(Make.Statement().Set("object", item));
            Assert.Equal(item.ToText(), kept["object"]!.ToText());
        });
        await lrs.RefuseEachAsync(Make.Statement, "object.objectType", "\"Verb\"", "\"Statement\"", "\"\"");
    }

    [Requirement("Data 2.4.4.1", "An activity has an id, an IRI.")]
    public Task Needs_the_id_of_an_activity(Endpoint lrs) => Check.EachAsync(
        ["object", "object.object", "context.contextActivities.parent", "context.contextActivities.other"],
        async place =>
        {
            foreach (var activity in (string[])["{}", """{"objectType":"Activity"}""", """{"id":"course"}""", """{"id":""}""", """{"id":1}"""])
                await lrs.RefuseAsync(Statement(place).SetJson(place, activity));
        });

    [Requirement("Data 2.4.4.1", "A definition has name and description as language maps, type as an IRI, moreInfo as an IRL.")]
    public async Task Holds_definitions_to_their_types(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, "object.definition",
            "{}", """{"name":{}}""", """{"name":{"en":"x","zh-Hans-CN":"课"},"type":"urn:example:type","moreInfo":"https://example.com/?a=b#c"}""");
        await lrs.RefuseEachAsync(Make.Statement, "object.definition",
            "[]", "\"x\"", """{"name":"x"}""", """{"description":["x"]}""", """{"type":"course"}""", """{"moreInfo":"more"}""",
            """{"moreInfo":""}""", """{"extensions":[]}""", """{"extensions":{"x":1}}""", """{"title":{"en":"x"}}""");
    }

    [Requirement("Data 2.4.4.1", "Two statements with one activity id are about one activity, whoever sent them.")]
    public async Task Takes_one_id_as_one_activity(Endpoint lrs)
    {
        var activity = Make.Iri();
        var mine = Make.Statement(activity).SetJson("object.definition", """{"name":{"en":"Mine"}}""");
        var theirs = Make.Statement(activity).SetJson("object.definition", """{"name":{"en":"Theirs"}}""");
        await lrs.StoreAsync(mine);
        await lrs.SendAsync(new Call("POST", "statements") { Body = theirs, Authorization = await lrs.WriterAsync() }).Expect(200);
        Assert.Equal([theirs.Id(), mine.Id()], await lrs.FindAsync(("activity", activity)));
    }

    [Requirement("Data 2.4.4.2", "An agent or group that is the object says so with its objectType.")]
    public Task Needs_the_type_of_an_agent_that_is_the_object(Endpoint lrs) => Check.EachAsync(
        [Make.Agent(), Make.Account(), Make.Group(Make.Agent()).Without("objectType")],
        actor => lrs.RefuseAsync(Make.Statement().Set("object", actor)));

    [Requirement("Data 2.4.4.3", "A StatementRef has the objectType StatementRef and the UUID of a statement as id, and nothing else.")]
    public Task Refuses_a_StatementRef_that_is_none(Endpoint lrs) => Check.EachAsync(
        from place in (string[])["object", "context.statement"]
        from reference in (JsonObject[])
        [
            Make.Reference(Make.Id()).Without("id"), Make.Reference("x"), Make.Reference(Make.Iri()),
            Make.Reference(Make.Id()).Set("definition", new JsonObject()), Make.Reference(Make.Id()).Set("objectType", "statementRef"),
        ]
        select Make.Statement().Set(place, reference),
        statement => lrs.RefuseAsync(statement));

    [Requirement("Data 2.4.4.3", "The statement that a StatementRef names need not exist.")]
    public async Task Takes_a_reference_to_nothing(Endpoint lrs)
    {
        var statement = Make.Referring(Make.Id()).Set("context.statement", Make.Reference(Make.Id()));
        Assert.Equal(statement["object"]!.ToText(), (await lrs.KeepAsync(statement))["object"]!.ToText());
    }

    [Requirement("Data 2.4.4.3", "A SubStatement has the objectType SubStatement.")]
    public async Task Needs_the_type_of_a_SubStatement(Endpoint lrs)
    {
        await lrs.RefuseAsync(Make.Statement().Set("object", Make.SubStatement().Without("objectType")));
        await lrs.RefuseAsync(Make.Statement().Set("object", Make.SubStatement().Set("objectType", "Substatement")));
    }

    [Requirement("Data 2.4.4.3", "A SubStatement is held to the rules of statements.")]
    public Task Holds_SubStatements_to_the_rules_of_statements(Endpoint lrs) => Check.EachAsync(
        [
            Make.SubStatement().Without("actor"), Make.SubStatement().Without("verb"), Make.SubStatement().Without("object"),
            Make.SubStatement().Set("verb.id", "did"), Make.SubStatement().Set("actor.mbox", "ann"),
            Make.SubStatement().Set("result.score.scaled", 2), Make.SubStatement().Set("timestamp", "yesterday"),
            Make.SubStatement().Set("object", Make.Reference("x")), Make.SubStatement().Set("context.team", Make.Agent()),
        ],
        sub => lrs.RefuseAsync(Make.Statement().Set("object", sub)));

    [Requirement("Data 2.4.4.3", "A SubStatement has no id, stored, version or authority.")]
    public Task Refuses_what_only_a_statement_has(Endpoint lrs) => Check.EachAsync(
        [
            Make.SubStatement().Set("id", Make.Id()), Make.SubStatement().Set("stored", "2026-01-01T00:00:00Z"),
            Make.SubStatement().Set("version", lrs.Version[..2] + "0.0"), Make.SubStatement().Set("authority", Make.Agent()),
        ],
        sub => lrs.RefuseAsync(Make.Statement().Set("object", sub)));

    [Requirement("Data 2.4.4.3", "A SubStatement has no SubStatement in it.")]
    public Task Refuses_a_SubStatement_in_a_SubStatement(Endpoint lrs) =>
        lrs.RefuseAsync(Make.Statement().Set("object", Make.SubStatement().Set("object", Make.SubStatement())));

    private static JsonObject Statement(string place) =>
        place.StartsWith("object.", StringComparison.Ordinal) ? Make.Statement().Set("object", Make.SubStatement()) : Make.Statement();
}
