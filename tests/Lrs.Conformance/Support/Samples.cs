using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Statements that use all of the specification.</summary>
internal static class Samples
{
    private const string Definition = """
        {"name":{"en":"Quiz","ru":"Тест"},"description":{"en":"About quizzes"},
         "type":"http://adlnet.gov/expapi/activities/cmi.interaction","moreInfo":"https://example.com/more",
         "interactionType":"matching","correctResponsesPattern":["a[.]1"],
         "source":[{"id":"a","description":{"en":"A"}}],"target":[{"id":"1","description":{"en":"One"}}],
         "extensions":{"https://example.com/x/definition":{"a":[1,null]}}}
        """;

    private const string Result = """
        {"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":false,"response":"a[.]1",
         "duration":"PT1M30.5S","extensions":{"https://example.com/x/result":null}}
        """;

    private const string Attachment = """
        {"usageType":"https://example.com/usage","display":{"en":"File"},"description":{"en":"A file"},
         "contentType":"text/plain","length":3,"fileUrl":"https://example.com/files/a.txt",
         "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}
        """;

    /// <summary>A statement with every property there is; its object is an activity.</summary>
    public static JsonObject Complete(Endpoint lrs) => Fill(Make.Statement(), lrs)
        .SetJson("object.definition", Definition)
        .Set("object.objectType", "Activity")
        .Set("context.revision", "2").Set("context.platform", "Web")
        .Set("version", lrs.Is20 ? "2.0.0" : "1.0.0")
        .Set("stored", "2020-01-01T00:00:00.000Z")
        .Set("authority", Make.Account());

    /// <summary>A statement whose object is a SubStatement with every property it may have.</summary>
    public static JsonObject CompleteSubStatement(Endpoint lrs) =>
        Make.Statement().Set("object", Fill(Make.SubStatement(), lrs).Set("context.revision", "2").Set("context.platform", "Web"));

    /// <summary>Whether a place lies inside an extensions map, where everything is allowed.</summary>
    public static bool IsInExtensions(string place) => place.Contains("extensions.", StringComparison.Ordinal);

    /// <summary>Whether a place is an entry of a language map.</summary>
    public static bool IsInLanguageMap(string place) =>
        place.Split('.') is [.., "display" or "name" or "description", var tag] && tag.Length == 2;

    private static JsonObject Fill(JsonObject body, Endpoint lrs)
    {
        body.Set("actor", Make.Group(Make.Agent().Set("name", "Ann"), Make.Account()).Set("name", "Pair"))
            .SetJson("verb.display", """{"en":"did","ru":"сделала"}""")
            .SetJson("result", Result)
            .Set("context.registration", Make.Id())
            .Set("context.instructor", Make.Agent().Set("objectType", "Agent"))
            .Set("context.team", Make.Group().Set("member", null).Without("member").Set("mbox", $"mailto:{Make.Id()}@example.com"))
            .Set("context.statement", Make.Reference(Make.Id()))
            .Set("context.language", "ru")
            .SetJson("context.extensions", """{"https://example.com/x/context":""}""")
            .Set("timestamp", "2026-01-02T03:04:05.678Z")
            .Set("attachments", new JsonArray(Json.Of(Attachment)));
        foreach (var kind in (string[])["parent", "grouping", "category", "other"])
            body.Set($"context.contextActivities.{kind}", new JsonArray(Make.Activity().Set("objectType", "Activity")));
        return lrs.Is20 ? WithContextActors(body) : body;
    }

    private static JsonObject WithContextActors(JsonObject body) => body
        .Set("context.contextAgents", new JsonArray(new JsonObject
        {
            ["objectType"] = "contextAgent",
            ["agent"] = Make.Agent(),
            ["relevantTypes"] = new JsonArray("https://example.com/roles/tutor"),
        }))
        .Set("context.contextGroups", new JsonArray(new JsonObject
        {
            ["objectType"] = "contextGroup",
            ["group"] = Make.Group(Make.Agent()),
            ["relevantTypes"] = new JsonArray("https://example.com/roles/class"),
        }));
}
