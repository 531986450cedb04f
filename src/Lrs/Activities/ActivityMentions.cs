using System.Text.Json;

namespace CoursePackager.Lrs.Activities;

/// <summary>Finds every activity in a stored statement: object, object of a SubStatement, and the context activities of
/// both.</summary>
internal static class ActivityMentions
{
    public static IEnumerable<ActivityMention> Of(JsonElement statement)
    {
        if (!statement.TryGetProperty("object", out var target))
            yield break;
        if (target.TryGetProperty("objectType", out var type) && !type.ValueEquals("Activity"))
        {
            foreach (var mention in type.ValueEquals("SubStatement") ? Of(target) : [])
                yield return mention;
        }
        else if (Read(target) is { } mention)
        {
            yield return mention;
        }

        foreach (var mention in InContext(statement))
            yield return mention;
    }

    private static IEnumerable<ActivityMention> InContext(JsonElement statement)
    {
        if (!statement.TryGetProperty("context", out var context) || !context.TryGetProperty("contextActivities", out var kinds))
            yield break;
        foreach (var kind in kinds.EnumerateObject())
        {
            // Stored statements have lists; those of early versions of this program may have a single activity.
            if (kind.Value.ValueKind != JsonValueKind.Array)
            {
                if (Read(kind.Value) is { } single)
                    yield return single;
                continue;
            }

            foreach (var activity in kind.Value.EnumerateArray())
            {
                if (Read(activity) is { } mention)
                    yield return mention;
            }
        }
    }

    private static ActivityMention? Read(JsonElement activity) =>
        activity.TryGetProperty("id", out var id) && id.GetString() is { } iri
            ? new ActivityMention(iri, activity.TryGetProperty("definition", out var definition) ? definition : default)
            : null;
}
