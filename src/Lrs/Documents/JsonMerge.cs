using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using Microsoft.Net.Http.Headers;

namespace CoursePackager.Lrs.Documents;

/// <summary>POST of a document: new top-level properties over the stored ones; both must be JSON objects (xAPI 1.0.3
/// Communication 2.2).</summary>
internal static class JsonMerge
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes to store. 400 when either side is not application/json with an object.</summary>
    public static byte[] Merge(StoredDocument? old, string? contentType, byte[] content)
    {
        if (old is null && !IsJson(contentType))
            return content;
        var added = Parse(contentType, content, "The document sent");
        if (old is null)
            return content;
        var merged = Parse(old.ContentType, old.Content.Span, "The stored document");
        foreach (var (name, value) in added.ToList())
            merged[name] = value?.DeepClone();
        return JsonSerializer.SerializeToUtf8Bytes(merged, Plain);
    }

    private static JsonObject Parse(string? contentType, ReadOnlySpan<byte> content, string which)
    {
        try
        {
            if (IsJson(contentType) && JsonNode.Parse(content) is JsonObject json)
            {
                _ = json.Count;
                return json;
            }
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException)
        {
            // ArgumentException: a name comes twice. Said below like the rest.
        }

        throw XapiProblem.BadRequest(
            $"{which} is not a JSON object sent as application/json, so nothing can be merged. Nothing was written.");
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
