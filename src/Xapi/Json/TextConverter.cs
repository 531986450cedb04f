using System.Text.Json;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>A converter for a value, nullable or not, that is a JSON string.</summary>
internal abstract class TextConverter<T> : JsonConverter
    where T : struct
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public override object? ReadJson(
        JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var element = ((DocumentReader)reader).Current;
        if (element.ValueKind == JsonValueKind.Null && objectType == typeof(T?))
            return null;
        if (element.ValueKind != JsonValueKind.String)
            throw new JsonSerializationException($"Expected a string at {reader.Path}, found {element.ValueKind}.");
        return Parse(element.GetString()!);
    }

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteValue(Format((T)value!));

    protected abstract T Parse(string text);

    protected abstract string Format(T value);
}
