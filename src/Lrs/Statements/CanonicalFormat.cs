using System.Text.Json.Nodes;
using CoursePackager.Lrs.Http;

namespace CoursePackager.Lrs.Statements;

/// <summary>format=canonical: activities with the definition that this LRS has gathered of them instead of the statement's own,
/// and one language of each language map, chosen by Accept-Language (xAPI 1.0.3 Communication 2.1.3).</summary>
internal static class CanonicalFormat
{
    private static readonly string[] Components = ["choices", "scale", "source", "target", "steps"];

    public static void Apply(JsonObject body, StatementShape shape)
    {
        ReduceMap(body["verb"], "display", shape.Languages);
        if (body["object"] is JsonObject target)
        {
            switch ((string?)target["objectType"])
            {
                case "SubStatement":
                    Apply(target, shape);
                    break;
                case null or "Activity":
                    Define(target, shape);
                    break;
            }
        }

        if (body["context"] is not JsonObject context)
            return;
        foreach (var activity in ContextActivities.Of(context))
            Define(activity, shape);
    }

    /// <summary>Leaves one language of each map.</summary>
    public static void ReduceDefinition(JsonObject definition, AcceptedLanguages languages)
    {
        ReduceMap(definition, "name", languages);
        ReduceMap(definition, "description", languages);
        foreach (var list in Components)
        {
            foreach (var component in definition[list] as JsonArray ?? [])
                ReduceMap(component, "description", languages);
        }
    }

    /// <summary>An activity that nothing was gathered of keeps its own definition, which is too large or empty.</summary>
    private static void Define(JsonObject activity, StatementShape shape)
    {
        if ((string?)activity["id"] is { } id && shape.Definitions.TryGetValue(id, out var gathered))
            activity["definition"] = gathered.DeepClone();
        else if (activity["definition"] is JsonObject own)
            ReduceDefinition(own, shape.Languages);
    }

    private static void ReduceMap(JsonNode? owner, string name, AcceptedLanguages languages)
    {
        if ((owner as JsonObject)?[name] is not JsonObject { Count: > 1 } map)
            return;
        var tags = map.Select(item => item.Key).ToList();
        var chosen = languages.Choose(tags);
        foreach (var other in tags.Where(tag => tag != chosen))
            map.Remove(other);
    }
}
