using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>Decimals with the digits they have: 1 stays 1, 1.0 stays 1.0. Newtonsoft.Json would write both as 1.0.</summary>
internal sealed class DecimalConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(decimal) || objectType == typeof(decimal?);

    public override object? ReadJson(
        JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var element = ((DocumentReader)reader).Current;
        if (element.ValueKind == JsonValueKind.Null && objectType == typeof(decimal?))
            return null;
        if (element.ValueKind != JsonValueKind.Number)
            throw new JsonSerializationException($"Expected a number at {reader.Path}, found {element.ValueKind}.");
        return element.GetDecimal();
    }

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteRawValue(((decimal)value!).ToString(CultureInfo.InvariantCulture));
}
