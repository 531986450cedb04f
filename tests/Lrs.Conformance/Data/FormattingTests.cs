using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.2. The rules for every property are tried on statements that have every property.</summary>
public sealed class FormattingTests
{
    [Requirement("Data 2.2", "A statement has an actor, a verb and an object.")]
    public Task Needs_actor_verb_and_object(Endpoint lrs) =>
        Check.EachAsync(["actor", "verb", "object"], name => lrs.RefuseAsync(Make.Statement().Without(name)));

    [Requirement("Data 2.2", "Properties may come in any order.")]
    public async Task Takes_properties_in_any_order(Endpoint lrs)
    {
        var statement = Samples.Complete(lrs);
        var reversed = new JsonObject(statement.Reverse().Select(item => KeyValuePair.Create(item.Key, item.Value?.DeepClone())));
        var kept = await lrs.KeepAsync(reversed);
        Assert.Equal(statement["context"]!.ToText(), kept["context"]!.ToText());
    }

    [Requirement("Data 2.2", "A property is there once; a statement with one twice is refused.")]
    public Task Refuses_a_property_twice(Endpoint lrs) => Check.EachAsync(
        [
            ("{", "{\"actor\":{\"mbox\":\"mailto:other@example.com\"},"),
            ("\"result\":{", "\"result\":{\"success\":false,"),
            ("\"score\":{", "\"score\":{\"scaled\":0.1,"),
            ("\"object\":{", "\"object\":{\"id\":\"https://example.com/other\","),
            ("\"display\":{", "\"display\":{\"en\":\"x\","),
        ],
        async ((string At, string Twice) place) =>
        {
            var statement = Samples.Complete(lrs);
            var text = statement.ToText();
            var start = text.IndexOf(place.At, StringComparison.Ordinal);
            var twice = string.Concat(text.AsSpan(0, start), place.Twice, text.AsSpan(start + place.At.Length));
            await lrs.PostAsync("statements", twice).ExpectRefusal();
            await lrs.GetAsync(Address.Statement(statement.Id())).Expect(404);
        });

    [Requirement("Data 2.2", "No value is null, except inside extensions.")]
    public Task Refuses_null_outside_extensions(Endpoint lrs) => Check.EachAsync(Places(lrs), async place =>
    {
        var answer = lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name, null));
        await (Samples.IsInExtensions(place.Name) ? answer.Expect(200, 409) : answer.ExpectRefusal());
    });

    [Requirement("Data 2.2", "A value of another type than the one asked for is refused: numbers and booleans in quotes too.")]
    public Task Refuses_values_of_another_type(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => !Samples.IsInExtensions(place.Name)),
        async place =>
        {
            foreach (var wrong in OtherTypes(place.Statement.At(place.Name)!, place.Name))
                await lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name, wrong)).ExpectRefusal();
        });

    [Requirement("Data 2.2", "Text that must have a form is refused when it has not: the empty text too.")]
    public Task Refuses_text_without_its_form(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => HasForm(place.Name)),
        async place =>
        {
            foreach (var text in (string[])["", " ", "no form at all"])
                await lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name, text)).ExpectRefusal();
        });

    [Requirement("Data 2.2", "The case of keys counts.")]
    public Task Refuses_keys_in_another_case(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => !Samples.IsInExtensions(place.Name) && !Samples.IsInLanguageMap(place.Name)),
        async place =>
        {
            var dot = place.Name.LastIndexOf('.') + 1;
            var cased = place.Name[..dot] + char.ToUpperInvariant(place.Name[dot]) + place.Name[(dot + 1)..];
            var value = place.Statement.At(place.Name);
            await lrs.PostAsync("statements", place.Statement.Copy().Without(place.Name).Set(cased, value)).ExpectRefusal();
        });

    [Requirement("Data 2.2", "Values of a fixed list match in case.")]
    public Task Refuses_listed_values_in_another_case(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => place.Name.EndsWith("objectType", StringComparison.Ordinal)
            || place.Name.EndsWith("interactionType", StringComparison.Ordinal)),
        async place =>
        {
            var value = (string)place.Statement.At(place.Name)!;
            foreach (var cased in (string[])[value.ToUpperInvariant(), char.ToUpperInvariant(value[0]) + value[1..].ToUpperInvariant()])
                await lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name, cased)).ExpectRefusal();
        });

    [Requirement("Data 2.2", "Properties that the specification does not name are refused.")]
    public Task Refuses_unknown_properties(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => place.Statement.At(place.Name) is JsonObject
            && !place.Name.EndsWith("extensions", StringComparison.Ordinal) && !Samples.IsInExtensions(place.Name)),
        place => lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name + ".extra_property", "x")).ExpectRefusal());

    [Requirement("Data 2.2", "IRIs and IRLs have a scheme.")]
    public Task Refuses_iris_without_a_scheme(Endpoint lrs) => Check.EachAsync(
        Places(lrs).Where(place => IsIri(place.Name)),
        async place =>
        {
            foreach (var text in (string[])["example.com/a", "//example.com/a", "/a", "a"])
                await lrs.PostAsync("statements", place.Statement.Copy().Set(place.Name, text)).ExpectRefusal();
        });

    [Requirement("Data 2.2", "Keys of language maps follow RFC 5646, at least in the lengths of their parts.")]
    public Task Refuses_language_tags_that_are_none(Endpoint lrs) => Check.EachAsync(
        from map in (string[])["verb.display", "object.definition.name", "object.definition.description", "attachments.0.display"]
        from tag in (string[])["", "a", "en_US", "en-", "-en", "en--US", "en-abcdefghi", "abcdefghi", "русский", "en US"]
        select (map, tag),
        item => lrs.PostAsync("statements", Samples.Complete(lrs).Set(item.map, new JsonObject { [item.tag] = "x" })).ExpectRefusal());

    [Requirement("Data 2.2", "Numbers keep at least the precision of a 32-bit float; here every digit as sent.")]
    public async Task Keeps_every_digit_of_numbers(Endpoint lrs)
    {
        const string Numbers = """
            {"score":{"scaled":0.1234567890123456789,"raw":1.50E1,"min":-0.0,"max":12345678901234567890.10},
             "extensions":{"https://example.com/x":[3.4028235e38,1.17549435E-38,0.30000000000000004,1e400,-1e-400]}}
            """;
        var statement = Make.Statement();
        var text = statement.ToText()[..^1] + ",\"result\":" + Numbers + "}";
        await lrs.PostAsync("statements", text).Expect(200);
        foreach (var address in (string[])
            [Address.Statement(statement.Id()), Address.Of("statements", ("activity", (string)statement.At("object.id")!))])
        {
            var answer = await lrs.GetAsync(address).Expect(200);
            Assert.Contains("\"scaled\":0.1234567890123456789,\"raw\":1.50E1,\"min\":-0.0,\"max\":12345678901234567890.10",
                answer.Text, StringComparison.Ordinal);
            Assert.Contains("[3.4028235e38,1.17549435E-38,0.30000000000000004,1e400,-1e-400]", answer.Text, StringComparison.Ordinal);
        }
    }

    [Requirement("Data 2.2", "The LRS gives properties back in the serialization they came in, apart from the exceptions.")]
    public async Task Gives_back_the_serialization_it_got(Endpoint lrs)
    {
        var id = Make.Id();
        const string Parts = """
            "verb" : {"display":{"en":"\u0064id \/ \"so\""}, "id":"https://example.com/verbs/did"},
             "result":{ "response":"\u00e9\ud83d\ude00","success":true ,"extensions":{"https://example.com/x":{"b":1,"a":[ ]}}}
            """;
        var text = $$"""{"id":"{{id}}","actor":{"mbox":"mailto:Ann@example.com","name":""},{{Parts}},"object":{"id":"{{Make.Iri()}}"} }""";
        await lrs.PostAsync("statements", text).Expect(200);
        var answer = await lrs.GetAsync(Address.Statement(id)).Expect(200);
        Assert.Contains(Parts, answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"mailto:Ann@example.com\",\"name\":\"\"", answer.Text, StringComparison.Ordinal);
    }

    [Requirement("Data 2.2", "Values are case sensitive unless said otherwise.")]
    public async Task Tells_iris_apart_by_case(Endpoint lrs)
    {
        var activity = Make.Iri() + "/a";
        var verb = Make.Iri("verbs") + "/v";
        var statement = Make.Statement(activity).Set("verb.id", verb);
        await lrs.StoreAsync(statement);
        Assert.Equal([statement.Id()], await lrs.FindAsync(("activity", activity), ("verb", verb)));
        Assert.Empty(await lrs.FindAsync(("activity", activity[..^1] + "A")));
        Assert.Empty(await lrs.FindAsync(("activity", activity), ("verb", verb[..^1] + "V")));
    }

    private static IEnumerable<Place> Places(Endpoint lrs) =>
        from statement in (JsonObject[])[Samples.Complete(lrs), Samples.CompleteSubStatement(lrs)]
        from property in statement.Properties()
        where !property.Place.Contains("x.", StringComparison.Ordinal)
        select new Place(statement, property.Place);

    private static IEnumerable<JsonNode> OtherTypes(JsonNode value, string place)
    {
        JsonNode?[] others = value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => [1, true, new JsonObject(), new JsonArray((string)value!)],
            System.Text.Json.JsonValueKind.Number => [value.ToJsonString(), true, new JsonObject(), new JsonArray()],
            System.Text.Json.JsonValueKind.Object => ["{}", 1, new JsonArray(value.DeepClone())],
            System.Text.Json.JsonValueKind.Array => ["[]", 1, place.Contains("contextActivities", StringComparison.Ordinal)
                ? null : value[0]!.DeepClone()],
            _ => [value.ToJsonString(), 1, new JsonObject(), new JsonArray()],
        };
        return others.OfType<JsonNode>();
    }

    private static bool IsIri(string place) =>
        place.Split('.')[^1] is "homePage" or "usageType" or "fileUrl" or "moreInfo" or "type"
        || place.EndsWith("verb.id", StringComparison.Ordinal) || place is "object.id" or "object.object.id"
        || (place.Contains("contextActivities", StringComparison.Ordinal) && place.EndsWith(".id", StringComparison.Ordinal));

    private static bool HasForm(string place) =>
        IsIri(place)
        || place.Split('.')[^1] is "mbox" or "registration" or "timestamp" or "stored" or "version" or "duration" or "language"
            or "contentType" or "sha2" or "objectType" or "interactionType"
        || place is "id" or "context.statement.id" or "object.context.statement.id";

    private sealed record Place(JsonObject Statement, string Name)
    {
        public override string ToString() => Name;
    }
}
