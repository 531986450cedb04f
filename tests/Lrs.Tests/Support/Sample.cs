using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Tests.Support;

/// <summary>Statements for tests.</summary>
internal static class Sample
{
    public static string NewIri() => $"http://example.com/activities/{Guid.NewGuid():N}";

    public static JsonObject Agent(string name) => new() { ["mbox"] = $"mailto:{name}@example.com" };

    public static JsonObject Statement(
        string? activity = null, string actor = "ann", string verb = "http://example.com/verbs/did") => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["actor"] = Agent(actor),
        ["verb"] = new JsonObject { ["id"] = verb },
        ["object"] = new JsonObject { ["id"] = activity ?? NewIri() },
    };

    public static JsonObject Voiding(string id, string actor = "ann") => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["actor"] = Agent(actor),
        ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/voided" },
        ["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id },
    };

    public static JsonObject With(this JsonObject statement, string name, JsonNode value)
    {
        statement[name] = value;
        return statement;
    }

    /// <summary>An activity with a definition.</summary>
    public static JsonObject Activity(string id, string definition) =>
        new() { ["objectType"] = "Activity", ["id"] = id, ["definition"] = JsonNode.Parse(definition) };

    public static string Id(this JsonObject statement) => (string)statement["id"]!;

    public static string Escape(JsonNode value) => Uri.EscapeDataString(value.ToJsonString());
}
