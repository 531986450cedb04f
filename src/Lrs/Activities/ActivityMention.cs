using System.Text.Json;

namespace CoursePackager.Lrs.Activities;

/// <summary>An activity as one statement shows it.</summary>
/// <param name="Id">Its IRI.</param>
/// <param name="Definition">Undefined when the statement gives none.</param>
internal readonly record struct ActivityMention(string Id, JsonElement Definition)
{
    public bool HasDefinition => Definition.ValueKind == JsonValueKind.Object;
}
