using System.Text.Json;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>A converter that reads its value from the whole element.</summary>
internal abstract class ElementConverter<T> : JsonConverter<T>
{
    public override T? ReadJson(
        JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var element = ((DocumentReader)reader).Current;
        reader.Skip();
        return element.ValueKind == JsonValueKind.Null ? default : Read(element);
    }

    protected abstract T Read(JsonElement element);

    /// <summary>Fails with a message when the element is of another kind.</summary>
    protected static void Expect(JsonElement element, JsonValueKind kind)
    {
        if (element.ValueKind != kind)
            throw new JsonSerializationException($"Expected {kind}, found {element.ValueKind}.");
    }
}
