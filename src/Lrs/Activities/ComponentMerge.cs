using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Activities;

/// <summary>Merges lists of interaction components (xAPI 1.0.3 Data 2.4.4.1): the newer list says which there are and in which
/// order; descriptions keep the languages that it lacks.</summary>
internal static class ComponentMerge
{
    private const string Description = "description";

    public static JsonArray Merge(JsonArray? known, JsonElement given)
    {
        var older = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var component in known?.OfType<JsonObject>() ?? [])
            older[IdOf(component)] = component;
        var merged = JsonPieces.Copy(given)!.AsArray();
        foreach (var component in merged.OfType<JsonObject>())
        {
            if (older.TryGetValue(IdOf(component), out var same) && same[Description] is JsonObject texts)
                component[Description] = MergeTexts(texts, component[Description] as JsonObject);
        }

        return merged;
    }

    private static JsonObject MergeTexts(JsonObject older, JsonObject? newer)
    {
        var merged = older.DeepClone().AsObject();
        foreach (var (language, text) in newer ?? [])
            merged[language] = text?.DeepClone();
        return merged;
    }

    private static string IdOf(JsonObject component) => (string?)component["id"] ?? "";
}
