using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Activities;

/// <summary>Parts of JSON that are compared, copied and measured.</summary>
internal static class JsonPieces
{
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 128 };

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    /// <summary>Whether two values say the same. A null node is a JSON null.</summary>
    public static bool AreEqual(JsonNode? piece, JsonElement other) =>
        other.ValueKind == JsonValueKind.String
            ? piece is JsonValue text && text.TryGetValue<string>(out var value) && other.ValueEquals(value)
            : JsonNode.DeepEquals(piece, Copy(other));

    /// <summary>A copy that does not need the document any more; null for a JSON null.</summary>
    public static JsonNode? Copy(JsonElement value) => JsonNode.Parse(JsonMarshal.GetRawUtf8Value(value), null, Depth);

    /// <summary>Bytes that a member takes in an object; the same after being written and read again.</summary>
    public static int Size(string name, JsonNode? value) =>
        Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(value?.ToJsonString(Plain) ?? "null") + "\"\":,".Length;
}
