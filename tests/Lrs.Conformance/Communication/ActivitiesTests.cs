using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Communication;

/// <summary>Part Three 2.5: the activities resource; the definitions that the LRS gathers.</summary>
public sealed class ActivitiesTests
{
    private readonly string activity = Make.Iri();

    [Requirement("Communication 2.5", "An activity is answered with its definition, in every language and with every property.")]
    public async Task Gives_the_whole_activity(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs).Set("object.id", activity);
        await lrs.StoreAsync(statement);
        var found = await FindAsync(lrs);
        Assert.Equal(activity, (string?)found["id"]);
        Assert.Equal("Activity", (string?)found["objectType"]);
        Assert.True(JsonNode.DeepEquals(statement.At("object.definition"), found["definition"]), found.ToText());
    }

    [Requirement("Communication 2.5", "The names and languages of all statements about an activity come together.")]
    public async Task Merges_what_statements_say(Endpoint lrs)
    {
        await lrs.StoreInTurnAsync(
            Defined("""{"name":{"en":"Quiz"},"type":"https://example.com/types/quiz"}"""),
            Defined("""{"name":{"ru":"Тест"},"description":{"en":"About"}}"""),
            Make.Statement().Set("context.contextActivities.parent", new JsonArray(Defined("""{"name":{"de":"Test"}}""")["object"]!.DeepClone())),
            Make.Statement().Set("object", Make.SubStatement().Set("object", Defined("""{"moreInfo":"https://example.com/more"}""")["object"])));
        var definition = (await FindAsync(lrs))["definition"]!;
        Assert.Equal("""{"en":"Quiz","ru":"Тест","de":"Test"}""", definition["name"]!.ToText());
        Assert.Equal("""{"en":"About"}""", definition["description"]!.ToText());
        Assert.Equal("https://example.com/types/quiz", (string?)definition["type"]);
        Assert.Equal("https://example.com/more", (string?)definition["moreInfo"]);
    }

    [Requirement("Communication 2.5", "An activity is known as soon as the statement about it is acknowledged.")]
    public async Task Knows_what_it_has_acknowledged(Endpoint lrs)
    {
        for (var i = 0; i < 5; i++)
        {
            await lrs.StoreAsync(Defined($$"""{"name":{"en":"Name {{i}}"} }"""));
            Assert.Equal($"Name {i}", (string?)(await FindAsync(lrs)).At("definition.name.en"));
        }
    }

    [Requirement("Communication 2.5", "An activity that the LRS does not know is answered with its id.")]
    public async Task Gives_an_unknown_activity(Endpoint lrs)
    {
        var found = await FindAsync(lrs);
        Assert.Equal(activity, (string?)found["id"]);
        Assert.Empty(found.Select(item => item.Key).Except(["id", "objectType"]));
    }

    [Requirement("Communication 2.5", "activityId is needed, is an IRI, and is the only parameter.")]
    public Task Refuses_other_parameters(Endpoint lrs) => Check.EachAsync(
        [
            "activities", "activities?activityId=", "activities?activityId=course", "activities?activityid=" + activity,
            Address.Of("activities", ("activityId", activity), ("x", "1")), Address.Of("activities", ("activityId", activity), ("profileId", "1")),
        ],
        address => lrs.GetAsync(address).ExpectRefusal());

    [Requirement("Data 2.3.1", "A statement that is refused, or taken as one that is there already, changes no definition.")]
    public async Task Learns_nothing_from_what_is_not_stored(Endpoint lrs)
    {
        var statement = Defined("""{"name":{"en":"Quiz"}}""");
        await lrs.StoreAsync(statement);
        var other = statement.Copy().SetJson("object.definition", """{"name":{"en":"Other","ru":"Тест"}}""");
        await lrs.PutAsync(Address.Statement(statement.Id()), other).Expect(204);
        await lrs.PutAsync(Address.Statement(statement.Id()), other.Copy().Set("verb.id", Make.Iri("verbs"))).ExpectRefusal(409);
        await lrs.PostAsync("statements", Make.Batch(other.Copy().Set("id", Make.Id()), Make.Statement().Without("actor"))).ExpectRefusal();
        Assert.Equal("""{"en":"Quiz"}""", (await FindAsync(lrs)).At("definition.name")!.ToText());
    }

    [Requirement("Communication 2.1.3", "format=canonical gives the definition that the LRS has gathered, not the one that was sent.")]
    public async Task Gives_gathered_definitions_with_canonical(Endpoint lrs)
    {
        var first = Defined("""{"name":{"en":"Quiz"}}""");
        var bare = Make.Statement(activity);
        await lrs.StoreInTurnAsync(first, bare, Defined("""{"name":{"ru":"Тест"},"type":"https://example.com/types/quiz"}"""));
        foreach (var statement in (JsonObject[])[first, bare])
        {
            var answer = await lrs.GetAsync(Address.Statement(statement.Id()) + "&format=canonical", ("Accept-Language", "ru")).Expect(200);
            Assert.Equal("""{"ru":"Тест"}""", answer.Json.At("object.definition.name")!.ToText());
            Assert.Equal("https://example.com/types/quiz", (string?)answer.Json.At("object.definition.type"));
        }

        Assert.Equal(first["object"]!.ToText(), (await lrs.ReadAsync(first.Id()))["object"]!.ToText());
        Assert.Null((await lrs.ReadAsync(bare.Id())).At("object.definition"));
    }

    private JsonObject Defined(string definition) => Make.Statement(activity).SetJson("object.definition", definition);

    private async Task<JsonObject> FindAsync(Endpoint lrs) =>
        (await lrs.GetAsync(Address.Of("activities", ("activityId", activity))).Expect(200)).Json.AsObject();
}
