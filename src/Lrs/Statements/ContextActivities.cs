using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Statements;

/// <summary>The activities of a context, whatever their kind.</summary>
internal static class ContextActivities
{
    public static IEnumerable<JsonObject> Of(JsonObject context)
    {
        if (context["contextActivities"] is not JsonObject kinds)
            yield break;
        foreach (var (_, value) in kinds)
        {
            if (value is JsonObject single)
                yield return single;
            foreach (var item in value as JsonArray ?? [])
            {
                if (item is JsonObject activity)
                    yield return activity;
            }
        }
    }
}
