using System.Text.Json;
using CoursePackager.Xapi.Model;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>Chooses the type that <c>objectType</c> names: without it an actor is an agent, an object an activity (xAPI 1.0.3
/// Data 2.4.4).</summary>
internal sealed class StatementObjectConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(StatementObject) || objectType == typeof(Actor);

    public override object? ReadJson(
        JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var element = ((DocumentReader)reader).Current;
        if (element.ValueKind == JsonValueKind.Null)
            return null;
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonSerializationException($"Expected an object at {reader.Path}, found {element.ValueKind}.");
        var named = element.TryGetProperty("objectType", out var name) && name.ValueKind == JsonValueKind.String;
        return serializer.Deserialize(reader, TypeOf(named ? name.GetString() : null, objectType == typeof(Actor)));
    }

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        throw new NotSupportedException("Concrete types are written without this converter.");

    private static Type TypeOf(string? name, bool isActor) => name switch
    {
        null => isActor ? typeof(Agent) : typeof(Activity),
        "Agent" => typeof(Agent),
        "Group" => typeof(Group),
        "Activity" when !isActor => typeof(Activity),
        "StatementRef" when !isActor => typeof(StatementRef),
        "SubStatement" when !isActor => typeof(SubStatement),
        _ => throw new JsonSerializationException($"'{name}' is not an objectType here."),
    };
}
