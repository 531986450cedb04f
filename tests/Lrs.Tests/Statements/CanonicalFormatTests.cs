using System.Text.Json.Nodes;
using CoursePackager.Lrs.Tests.Support;

namespace CoursePackager.Lrs.Tests.Statements;

public sealed class CanonicalFormatTests(TestLrs lrs) : IClassFixture<TestLrs>
{
    private const string Choice =
        """
        {"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",
        "correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"LANGUAGE":"TEXT"}}]}
        """;

    [Fact]
    public async Task Activities_have_the_definition_gathered_from_all_statements_in_the_readers_language()
    {
        var (id, context) = (Sample.NewIri(), Sample.NewIri());
        var bare = Sample.Statement(id);
        await StoreAsync(
            bare,
            Sample.Statement().With("object", Sample.Activity(id, """{"name":{"en":"lesson"}}"""))
                .With("context", Parent(context, """{"name":{"en":"course"}}""")),
            Sample.Statement(id).With("context", Parent(context, """{"name":{"ru":"курс"},"type":"http://example.com/t"}""")),
            Sample.Statement().With("object", Sample.Activity(id, """{"name":{"ru":"урок"},"moreInfo":"http://example.com/"}""")));

        var list = await lrs.SendAsync(
            "GET", $"/xapi/statements?activity={id}&format=canonical&ascending=true", headers: ("Accept-Language", "ru"));

        Assert.Equal(4, list.Statements.Count);
        foreach (var statement in list.Statements)
        {
            Assert.Equal(
                """{"name":{"ru":"урок"},"moreInfo":"http://example.com/"}""", Text(statement["object"]!["definition"]));
            if (statement["context"] is { } found)
            {
                var parent = found["contextActivities"]!["parent"]![0]!;
                Assert.Equal(
                    """{"name":{"ru":"курс"},"type":"http://example.com/t"}""", Text(parent["definition"]));
            }
        }

        var one = await lrs.SendAsync(
            "GET", $"/xapi/statements?statementId={bare.Id()}&format=canonical", headers: ("Accept-Language", "en"));
        Assert.Equal("""{"name":{"en":"lesson"},"moreInfo":"http://example.com/"}""", Text(one.Json["object"]!["definition"]));
    }

    [Fact]
    public async Task Exact_and_ids_are_not_touched()
    {
        var statement = Sample.Statement().With("object", Sample.Activity(Sample.NewIri(), """{"name":{"en":"old","ru":"старое"}}"""));
        var id = (string)statement["object"]!["id"]!;
        await StoreAsync(statement, Sample.Statement().With("object", Sample.Activity(id, """{"name":{"en":"new"}}""")));
        var exact = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}", headers: ("Accept-Language", "ru"));
        Assert.Equal(statement["object"]!.ToJsonString(), exact.Json["object"]!.ToJsonString());
        var ids = await lrs.SendAsync("GET", $"/xapi/statements?statementId={statement.Id()}&format=ids");
        Assert.Null(ids.Json["object"]!["definition"]);
    }

    [Fact]
    public async Task Choices_and_substatements_are_in_one_language_too()
    {
        var id = Sample.NewIri();
        var sub = Sample.Statement().With("object", Sample.Activity(id, Of("en", "yes")));
        sub.Remove("id");
        var outer = Sample.Statement().With("object", sub.With("objectType", "SubStatement"));
        await StoreAsync(outer, Sample.Statement().With("object", Sample.Activity(id, Of("ru", "да"))));
        foreach (var (language, text) in ((string, string)[])[("en", "yes"), ("ru", "да")])
        {
            var answer = await lrs.SendAsync(
                "GET", $"/xapi/statements?statementId={outer.Id()}&format=canonical", headers: ("Accept-Language", language));
            var choice = answer.Json["object"]!["object"]!["definition"]!["choices"]![0]!;
            Assert.Equal(text, (string)Assert.Single(choice["description"]!.AsObject()).Value!);
        }
    }

    [Fact]
    public async Task Actors_stay_as_they_were_sent_and_a_following_page_has_the_same_form()
    {
        var id = Sample.NewIri();
        var named = Sample.Statement().With("object", Sample.Activity(id, """{"name":{"en":"lesson","ru":"урок"}}"""));
        named["actor"]!["name"] = "Ann";
        await StoreAsync(named, Sample.Statement(id));
        var first = await lrs.SendAsync(
            "GET", $"/xapi/statements?activity={id}&format=canonical&limit=1", headers: ("Accept-Language", "ru"));
        var second = await lrs.SendAsync("GET", (string)first.Json["more"]!, headers: ("Accept-Language", "en"));
        Assert.Equal("""{"name":{"ru":"урок"}}""", Text(first.Statements[0]["object"]!["definition"]));
        Assert.Equal("""{"name":{"en":"lesson"}}""", Text(second.Statements[0]["object"]!["definition"]));
        Assert.Equal("Ann", (string)second.Statements[0]["actor"]!["name"]!);
    }

    private static string Of(string language, string text) => Choice
        .Replace("LANGUAGE", language, StringComparison.Ordinal).Replace("TEXT", text, StringComparison.Ordinal);

    private static JsonObject Parent(string id, string definition) => new()
    {
        ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(Sample.Activity(id, definition)) },
    };

    private async Task StoreAsync(params JsonObject[] statements)
    {
        var answer = await lrs.SendAsync("POST", "/xapi/statements", new JsonArray([.. statements.Select(item => item.DeepClone())]));
        Assert.True((int)answer.Status == 200, answer.Text);
    }

    private static string Text(JsonNode? node) => node!.ToJsonString(new() { Encoder = Relaxed });

    private static System.Text.Encodings.Web.JavaScriptEncoder Relaxed =>
        System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
}
