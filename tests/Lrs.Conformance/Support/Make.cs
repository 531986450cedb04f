using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>Statements and their parts. Identifiers are new each time, so that tests can share a service.</summary>
internal static class Make
{
    public const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    public static string Id() => Guid.NewGuid().ToString();

    public static string Iri(string kind = "activities") => $"https://example.com/{kind}/{Guid.NewGuid():N}";

    public static JsonObject Agent() => new() { ["mbox"] = $"mailto:{Guid.NewGuid():N}@example.com" };

    public static JsonObject Account() => new()
    {
        ["account"] = new JsonObject { ["homePage"] = "https://lms.example.com", ["name"] = Id() },
    };

    public static JsonObject Group(params JsonObject[] members) => new()
    {
        ["objectType"] = "Group",
        ["member"] = new JsonArray([.. members.Select(member => member.Copy())]),
    };

    public static JsonObject Activity(string? id = null) => new() { ["id"] = id ?? Iri() };

    public static JsonObject Statement() => new()
    {
        ["id"] = Id(),
        ["actor"] = Agent(),
        ["verb"] = new JsonObject { ["id"] = "https://example.com/verbs/did" },
        ["object"] = Activity(),
    };

    public static JsonObject Statement(string activity) => Statement().Set("object.id", activity);

    public static JsonObject Reference(string id) => new() { ["objectType"] = "StatementRef", ["id"] = id };

    public static JsonObject Referring(string id) => Statement().Set("object", Reference(id));

    public static JsonObject Voiding(string id) => Referring(id).Set("verb.id", Voided);

    /// <summary>Not a statement: what stands as the object of one.</summary>
    public static JsonObject SubStatement() => Statement().Without("id").Set("objectType", "SubStatement");

    public static JsonArray Batch(params IEnumerable<JsonObject> statements) => new([.. statements.Select(item => item.Copy())]);
}
