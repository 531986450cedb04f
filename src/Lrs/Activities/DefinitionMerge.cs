using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Activities;

/// <summary>
/// Adds definitions to what is known of an activity. What the newer one has wins, piece by piece: each language of a text, each
/// extension, each other property. What it does not have stays. The pieces of an interaction belong together: those of another
/// interaction type all go. A definition larger than <see cref="Limit"/> adds nothing, and a piece that would make the whole
/// larger than that leaves what was in its place.
/// </summary>
internal sealed class DefinitionMerge(JsonObject? known)
{
    /// <summary>Largest definition in bytes of JSON.</summary>
    public const int Limit = 64 * 1024;

    private const string InteractionType = "interactionType";
    private const string RightAnswers = "correctResponsesPattern";
    private const string Extensions = "extensions";
    private static readonly string[] LanguageMaps = ["name", "description"];
    private static readonly string[] ComponentLists = ["choices", "scale", "source", "target", "steps"];

    private JsonObject? copy;
    private int size;
    private bool isChanged;

    /// <summary>The definition with everything added; null when that changed nothing.</summary>
    public JsonObject? Result => isChanged ? copy : null;

    public void Add(JsonElement definition)
    {
        if (JsonMarshal.GetRawUtf8Value(definition).Length > Limit)
            return;
        foreach (var map in LanguageMaps)
            AddEntries(map, definition);
        AddValue("type", definition);
        AddValue("moreInfo", definition);
        AddInteraction(definition);
        AddEntries(Extensions, definition);
    }

    private void AddEntries(string map, JsonElement definition)
    {
        if (!definition.TryGetProperty(map, out var given))
            return;
        foreach (var entry in given.EnumerateObject())
            Set(map, entry.Name, entry.Value);
    }

    private void AddValue(string property, JsonElement definition)
    {
        if (definition.TryGetProperty(property, out var given))
            Set(null, property, given);
    }

    private void AddInteraction(JsonElement definition)
    {
        if (!definition.TryGetProperty(InteractionType, out var type))
            return;
        if (Find(null, InteractionType, out var present) && !JsonPieces.AreEqual(present, type))
        {
            foreach (var property in (string[])[InteractionType, RightAnswers, .. ComponentLists])
                Remove(property);
        }

        Set(null, InteractionType, type);
        AddValue(RightAnswers, definition);
        foreach (var list in ComponentLists)
        {
            if (definition.TryGetProperty(list, out var given))
                SetComponents(list, given);
        }
    }

    private void SetComponents(string list, JsonElement given)
    {
        Find(null, list, out var present);
        var merged = ComponentMerge.Merge(present as JsonArray, given);
        if (!JsonNode.DeepEquals(present, merged))
            Write(null, list, merged);
    }

    private void Set(string? map, string name, JsonElement given)
    {
        if (!Find(map, name, out var present) || !JsonPieces.AreEqual(present, given))
            Write(map, name, JsonPieces.Copy(given));
    }

    private bool Find(string? map, string name, out JsonNode? piece)
    {
        piece = null;
        var whole = copy ?? known;
        var owner = map is null ? whole : whole?[map] as JsonObject;
        return owner?.TryGetPropertyValue(name, out piece) == true;
    }

    private void Write(string? map, string name, JsonNode? piece)
    {
        BeginCopy();
        var owner = map is null ? copy! : copy![map] as JsonObject ?? [];
        var grown = size + JsonPieces.Size(name, piece)
            - (owner.TryGetPropertyValue(name, out var old) ? JsonPieces.Size(name, old) : 0);
        if (grown > Limit)
            return;
        owner[name] = piece;
        if (map is not null)
            copy![map] ??= owner;
        (size, isChanged) = (grown, true);
    }

    private void Remove(string property)
    {
        BeginCopy();
        if (copy!.TryGetPropertyValue(property, out var piece) && copy.Remove(property))
            (size, isChanged) = (size - JsonPieces.Size(property, piece), true);
    }

    private void BeginCopy()
    {
        if (copy is not null)
            return;
        copy = known?.DeepClone().AsObject() ?? [];
        size = copy.Sum(property => LanguageMaps.Contains(property.Key) || property.Key == Extensions
            ? property.Value!.AsObject().Sum(entry => JsonPieces.Size(entry.Key, entry.Value))
            : JsonPieces.Size(property.Key, property.Value));
    }
}
