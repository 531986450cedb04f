using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoursePackager.Lrs.Records;

/// <summary>A JSON object inside a record, kept as it is. Its names are case-sensitive, while those of records are not: an object
/// with <c>a</c> and <c>A</c> could not be read otherwise.</summary>
internal sealed class JsonObjectConverter : JsonConverter<JsonObject>
{
    public override JsonObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNode.Parse(ref reader)!.AsObject();

    public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) =>
        value.WriteTo(writer, options);
}
