using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>A response, read to its end.</summary>
internal sealed record Answer(Call Call, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    /// <summary>The statements of a StatementResult.</summary>
    public IReadOnlyList<JsonObject> Statements => [.. Json["statements"]!.AsArray().Select(item => item!.AsObject())];

    public IReadOnlyList<string> StatementIds => [.. Statements.Select(item => item.Id())];

    /// <summary>Address of the next page; empty at the end.</summary>
    public string More => (string?)Json["more"] ?? "";

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    public static async Task<Answer> ReadAsync(Call call, HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(item => item.Key, item => string.Join(", ", item.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer(call, (int)response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
        }
    }
}
