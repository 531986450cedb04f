using CoursePackager.Xapi.Model;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>Reads a list of activities, or a single one as a list of one (xAPI 1.0.3 Data 2.4.6.2).</summary>
internal sealed class ActivityListConverter : JsonConverter
{
    public override bool CanWrite => false;

    // The declared type only: the list that is read inside must not come here again.
    public override bool CanConvert(Type objectType) => objectType == typeof(IReadOnlyList<Activity>);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.StartObject
            ? new List<Activity> { serializer.Deserialize<Activity>(reader)! }
            : serializer.Deserialize<List<Activity>>(reader);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        throw new NotSupportedException("Lists are written without this converter.");
}
