using System.Text.Json.Nodes;
using CoursePackager.Lrs.Conformance.Support;

namespace CoursePackager.Lrs.Conformance.Data;

/// <summary>Part Two 2.4.4.1: interaction activities.</summary>
public sealed class InteractionTests
{
    private const string Place = "object.definition";

    private static readonly (string Type, string[] Lists)[] Types =
    [
        ("true-false", []), ("choice", ["choices"]), ("fill-in", []), ("long-fill-in", []), ("matching", ["source", "target"]),
        ("performance", ["steps"]), ("sequencing", ["choices"]), ("likert", ["scale"]), ("numeric", []), ("other", []),
    ];

    private static readonly string[] AllLists = ["choices", "scale", "source", "target", "steps"];

    [Requirement("Data 2.4.4.1", "The interactionType is one of the ten there are.")]
    public async Task Takes_the_ten_types(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(Make.Statement, Place, [.. Types.Select(type => Of(type.Type).ToText())]);
        await lrs.RefuseEachAsync(Make.Statement, Place, Of("quiz").ToText(), Of("").ToText(), Of("true_false").ToText());
    }

    [Requirement("Data 2.4.4.1", "A definition with any part of an interaction has an interactionType.")]
    public Task Needs_a_type(Endpoint lrs) => lrs.RefuseEachAsync(
        Make.Statement, Place,
        [.. AllLists.Select(list => $$"""{"{{list}}":[{"id":"a"}]}"""), """{"correctResponsesPattern":["a"]}"""]);

    [Requirement("Data 2.4.4.1", "Each interactionType has its own lists of components, and no others.")]
    public async Task Takes_the_lists_of_the_type_only(Endpoint lrs)
    {
        foreach (var (type, own) in Types)
        {
            var full = Of(type);
            foreach (var list in own)
                full.Set(list, Components("a", "b"));
            await lrs.StoreAsync(Make.Statement().Set(Place, full));
            await Check.EachAsync(
                AllLists.Except(own).Select(list => Of(type).Set(list, Components("a"))),
                definition => lrs.PostAsync("statements", Make.Statement().Set(Place, definition)).ExpectRefusal());
        }
    }

    [Requirement("Data 2.4.4.1", "A component has an id, and a description that is a language map if it has one.")]
    public Task Holds_components_to_their_types(Endpoint lrs) => Check.EachAsync(
        from type in Types from list in type.Lists select (type.Type, list),
        async item =>
        {
            foreach (var component in (string[])
                ["{}", """{"description":{"en":"A"}}""", """{"id":1}""", """{"id":"a","description":"A"}""", """{"id":"a","text":"A"}""", "\"a\""])
            {
                var definition = Of(item.Type).Set(item.list, new JsonArray(Json.Of(component)));
                await lrs.PostAsync("statements", Make.Statement().Set(Place, definition)).ExpectRefusal();
            }

            var single = Of(item.Type).Set(item.list, Json.Of("""{"id":"a"}"""));
            await lrs.PostAsync("statements", Make.Statement().Set(Place, single)).ExpectRefusal();
        });

    [Requirement("Data 2.4.4.1", "The ids of the components of a list are different from each other.")]
    public Task Refuses_a_component_id_twice(Endpoint lrs) => Check.EachAsync(
        from type in Types from list in type.Lists select Of(type.Type).Set(list, Components("a", "b", "a")),
        definition => lrs.RefuseAsync(Make.Statement().Set(Place, definition)));

    [Requirement("Data 2.4.4.1", "The correctResponsesPattern is an array of texts; it may be empty.")]
    public async Task Holds_patterns_to_their_type(Endpoint lrs)
    {
        await lrs.AcceptEachAsync(() => Interaction("choice"), Place + ".correctResponsesPattern", "[]", """["a[,]b","a"]""");
        await lrs.RefuseEachAsync(() => Interaction("choice"), Place + ".correctResponsesPattern", "\"a\"", "[1]", "[[\"a\"]]", "{}");
    }

    [Requirement("Data 2.4.4.1", "Response patterns have the form of their interactionType; no other form is taken.")]
    public async Task Holds_patterns_to_the_form_of_the_type(Endpoint lrs)
    {
        foreach (var (type, right, wrong) in ((string, string, string)[])
            [
                ("true-false", """["true","false"]""", """["yes"]"""), ("choice", """["a","a[,]b"]""", """["a[,]"]"""),
                ("sequencing", """["a[,]b[,]c"]""", """["[,]a"]"""), ("matching", """["a[.]1[,]b[.]2"]""", """["a[,]b"]"""),
                ("performance", """["a[.]yes[,]b[.]1[:]10"]""", """["a"]"""), ("likert", """["a"]""", """["a[,]b"]"""),
                ("numeric", """["4","1[:]10","[:]4","-1.5[:]"]""", """["four"]"""),
            ])
        {
            await lrs.AcceptEachAsync(() => Interaction(type), Place + ".correctResponsesPattern", right);
            await lrs.RefuseEachAsync(() => Interaction(type), Place + ".correctResponsesPattern", wrong);
        }

        foreach (var type in (string[])["fill-in", "long-fill-in", "other"])
            await lrs.AcceptEachAsync(() => Interaction(type), Place + ".correctResponsesPattern", """["","a[,]b","[:][.]{"]""");
    }

    [Requirement("Data 2.4.4.1", "Response patterns have no limit of length, and their list has none.")]
    public async Task Limits_neither_patterns_nor_their_number(Endpoint lrs)
    {
        foreach (var (type, _) in Types)
        {
            var many = new JsonArray([.. Enumerable.Range(0, 300).Select(_ => (JsonNode)LongPattern(type))]);
            await lrs.StoreAsync(Interaction(type).Set(Place + ".correctResponsesPattern", many).Set("result.response", LongPattern(type)));
        }
    }

    [Requirement("Data 2.4.4.1", "Parameters at the head of responses ({lang=…}, {case_matters=…}) are not judged.")]
    public Task Takes_any_characterstring_parameter(Endpoint lrs) => lrs.AcceptEachAsync(
        () => Interaction("long-fill-in"), Place + ".correctResponsesPattern",
        """["{case_matters=false}{lang=en}yes[,]no"]""", """["{case_matters=perhaps}{lang=123456789}{x=y}a"]""");

    [Requirement("Data 2.4.4.1", "Meaning is not judged: a response or a correct answer that fits nothing is taken.")]
    public async Task Judges_structure_not_meaning(Endpoint lrs)
    {
        await lrs.StoreAsync(Interaction("true-false").Set("result.response", "perhaps"));
        await lrs.StoreAsync(Interaction("numeric").SetJson(Place + ".correctResponsesPattern", """["10[:]1"]""").Set("result.response", "many"));
        await lrs.StoreAsync(Interaction("choice").Set(Place + ".choices", Components("a")).SetJson(Place + ".correctResponsesPattern", """["z"]"""));
    }

    private static string LongPattern(string type) => type switch
    {
        "true-false" => "true",
        "numeric" => new string('1', 300) + "[:]",
        "matching" or "performance" => string.Join("[,]", Enumerable.Range(0, 50).Select(i => $"source{i}[.]target{i}")),
        "choice" or "sequencing" => string.Join("[,]", Enumerable.Range(0, 50).Select(i => $"choice{i}")),
        _ => new string('x', 300),
    };

    private static JsonObject Of(string type) => new() { ["interactionType"] = type };

    private static JsonObject Interaction(string type) => Make.Statement().Set(Place, Of(type));

    private static JsonArray Components(params string[] ids) =>
        new([.. ids.Select(id => new JsonObject { ["id"] = id, ["description"] = new JsonObject { ["en"] = "text" } })]);
}
