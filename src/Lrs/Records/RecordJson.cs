using System.Text.Json;
using System.Text.Json.Serialization;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Records;

/// <summary>JSON of the store's records: camel case, enumerations as words, non-ASCII text as it is.</summary>
internal static class RecordJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128, // what extensions of a statement may have, and the record around them
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static RecordChange Change<T>(string collection, string key, T record, bool onlyIfAbsent = false) =>
        new(collection, key, Write(record), onlyIfAbsent);

    public static T Read<T>(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize<T>(json.Span, Options) ?? throw new JsonException("A record of the store is null.");
}
