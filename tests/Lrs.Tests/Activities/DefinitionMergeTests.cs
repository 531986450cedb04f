using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Activities;

namespace CoursePackager.Lrs.Tests.Activities;

public sealed class DefinitionMergeTests
{
    private const string Choice =
        """
        {"interactionType":"choice","correctResponsesPattern":["a"],
        "choices":[{"id":"a","description":{"en":"yes"}},{"id":"b","description":{"en":"no"}}]}
        """;

    [Fact]
    public void Newer_languages_and_properties_win_and_the_others_stay()
    {
        var merged = Merge(
            """{"name":{"en":"old","ru":"старое"},"type":"http://t/1","extensions":{"http://e/1":[1,{"a":null}],"http://e/2":1}}""",
            """{"name":{"en":"new"},"description":{"en":"text"},"type":"http://t/2","extensions":{"http://e/2":null}}""");
        AssertIs(
            """
            {"name":{"en":"new","ru":"старое"},"type":"http://t/2","extensions":{"http://e/1":[1,{"a":null}],"http://e/2":null},
            "description":{"en":"text"}}
            """,
            merged);
    }

    [Fact]
    public void A_definition_that_says_nothing_new_changes_nothing()
    {
        var merged = Merge(Choice, """{"name":{"en":"n"},"extensions":{"http://e/1":{"n":1.0,"m":null},"http://e/2":null}}""")!;
        foreach (var again in (string[])
        [
            "{}", """{"name":{}}""", """{"name":{"en":"n"}}""", """{"extensions":{"http://e/1":{"m":null,"n":1.0}}}""",
            """{"extensions":{"http://e/2":null}}""", """{"interactionType":"choice"}""", Choice,
            """{"interactionType":"choice","choices":[{"id":"a"},{"id":"b","description":{"en":"no"}}]}""",
        ])
            Assert.Null(Merge(merged, again));
        Assert.NotNull(Merge(merged, """{"extensions":{"http://e/1":{"n":2,"m":null}}}"""));
    }

    [Fact]
    public void Components_take_each_language_from_the_newest_statement_that_has_it()
    {
        var merged = Merge(
            Choice,
            """
            {"interactionType":"choice","choices":[{"id":"b","description":{"ru":"нет"}},{"id":"c"},{"id":"a"}]}
            """);
        AssertIs(
            """
            {"interactionType":"choice","correctResponsesPattern":["a"],"choices":[
            {"id":"b","description":{"en":"no","ru":"нет"}},{"id":"c"},{"id":"a","description":{"en":"yes"}}]}
            """,
            merged);
    }

    [Fact]
    public void Another_interaction_type_takes_the_place_of_the_whole_interaction()
    {
        var merged = Merge(Choice, """{"name":{"en":"n"},"interactionType":"numeric","correctResponsesPattern":["3[:]5"]}""");
        AssertIs("""{"name":{"en":"n"},"interactionType":"numeric","correctResponsesPattern":["3[:]5"]}""", merged);
    }

    [Fact]
    public void Names_of_extensions_and_languages_are_told_apart_by_case_and_survive_being_stored()
    {
        var merged = Merge(
            """{"extensions":{"http://e/a":1,"http://e/A":{"x":1,"X":2}}}""", """{"extensions":{"http://e/a":3}}""")!;
        var record = new ActivityRecord("http://a", merged, 7);
        var read = Records.RecordJson.Read<ActivityRecord>(Records.RecordJson.Write(record));
        AssertIs("""{"extensions":{"http://e/a":3,"http://e/A":{"x":1,"X":2}}}""", read.Definition);
        Assert.Equal(("http://a", 7), (read.Id, read.Through));
    }

    [Fact]
    public void Deeply_nested_extensions_can_be_stored()
    {
        var value = string.Concat(Enumerable.Repeat("[", 95)) + string.Concat(Enumerable.Repeat("]", 95));
        var merged = Merge($$$"""{"extensions":{"http://e/1":{{{value}}}}}""", """{"name":{"en":"n"}}""")!;
        var read = Records.RecordJson.Read<ActivityRecord>(Records.RecordJson.Write(new ActivityRecord("http://a", merged, 7)));
        Assert.True(JsonNode.DeepEquals(merged, read.Definition));
    }

    [Fact]
    public void A_definition_stays_below_its_limit_and_keeps_what_fits()
    {
        var half = new string('x', DefinitionMerge.Limit / 2);
        var merged = Merge($$$"""{"name":{"en":"n"},"extensions":{"http://e/1":"{{{half}}}"}}""", "{}")!;
        merged = Merge(merged, $$$"""{"name":{"ru":"н"},"extensions":{"http://e/2":"{{{half}}}","http://e/3":1}}""")!;
        Assert.Equal(["http://e/1", "http://e/3"], merged["extensions"]!.AsObject().Select(entry => entry.Key));
        Assert.Equal(2, merged["name"]!.AsObject().Count);
        Assert.InRange(merged.ToJsonString().Length, DefinitionMerge.Limit / 2, DefinitionMerge.Limit);

        // A shorter value makes room again.
        merged = Merge(merged, $$$"""{"extensions":{"http://e/1":2,"http://e/2":"{{{half}}}"}}""")!;
        Assert.Equal(half, (string)merged["extensions"]!["http://e/2"]!);
    }

    [Fact]
    public void A_definition_that_is_larger_than_the_limit_by_itself_adds_nothing() =>
        Assert.Null(Merge(new JsonObject(), $$$"""{"name":{"en":"n","ru":"{{{new string('x', DefinitionMerge.Limit)}}}"}}"""));

    private static JsonObject? Merge(string first, string second)
    {
        var known = Merge(new JsonObject(), first)!;
        return Merge(known, second) ?? known;
    }

    private static JsonObject? Merge(JsonObject known, string definition)
    {
        var before = known.ToJsonString();
        using var given = JsonDocument.Parse(definition, new JsonDocumentOptions { MaxDepth = 128 });
        var merge = new DefinitionMerge(known);
        merge.Add(given.RootElement);
        Assert.Equal(before, known.ToJsonString());
        return merge.Result;
    }

    private static void AssertIs(string expected, JsonObject? actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual?.ToJsonString());
}
