using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Tests.Support;

/// <summary>A response, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public IReadOnlyList<JsonNode> Statements => [.. Json["statements"]!.AsArray().Select(item => item!)];

    public IReadOnlyList<string> StatementIds => [.. Statements.Select(item => (string)item["id"]!)];

    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var headers = response.Headers.Concat(response.Content.Headers)
                .ToDictionary(item => item.Key, item => string.Join(", ", item.Value), StringComparer.OrdinalIgnoreCase);
            return new Answer(response.StatusCode, headers, await response.Content.ReadAsByteArrayAsync());
        }
    }
}
