using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Statements;

/// <summary>format=canonical: one language of each language map of verbs and activities, chosen by Accept-Language
/// (xAPI 1.0.3 Communication 2.1.3).</summary>
internal static class CanonicalFormat
{
    private static readonly string[] Components = ["choices", "scale", "source", "target", "steps"];

    public static void Reduce(JsonObject body, IReadOnlyList<string> languages)
    {
        ReduceMap(body["verb"], "display", languages);
        if (body["object"] is JsonObject target)
        {
            if ((string?)target["objectType"] == "SubStatement")
                Reduce(target, languages);
            else
                ReduceActivity(target, languages);
        }

        if (body["context"] is not JsonObject context)
            return;
        foreach (var activity in ContextActivities.Of(context))
            ReduceActivity(activity, languages);
    }

    private static void ReduceActivity(JsonObject activity, IReadOnlyList<string> languages)
    {
        if (activity["definition"] is not JsonObject definition)
            return;
        ReduceMap(definition, "name", languages);
        ReduceMap(definition, "description", languages);
        foreach (var list in Components)
        {
            foreach (var component in definition[list] as JsonArray ?? [])
                ReduceMap(component, "description", languages);
        }
    }

    private static void ReduceMap(JsonNode? owner, string name, IReadOnlyList<string> languages)
    {
        if ((owner as JsonObject)?[name] is not JsonObject { Count: > 1 } map)
            return;
        var chosen = Choose([.. map.Select(item => item.Key)], languages);
        foreach (var other in map.Select(item => item.Key).Where(key => key != chosen).ToList())
            map.Remove(other);
    }

    // For each wish in turn: the tag itself, then a tag it narrows or widens (RFC 4647). Failing all, the first in the map.
    private static string Choose(IReadOnlyList<string> present, IReadOnlyList<string> languages) =>
        languages
            .Select(wish => present.FirstOrDefault(tag => tag.Equals(wish, StringComparison.OrdinalIgnoreCase))
                ?? present.FirstOrDefault(tag => Primary(tag).Equals(Primary(wish), StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(tag => tag is not null)
        ?? present[0];

    private static string Primary(string tag) => tag.Split('-')[0];
}
