using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Statements;

/// <summary>Gives a stored statement the form that was asked for.</summary>
internal static class StatementFormatter
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    public static ReadOnlyMemory<byte> Apply(
        ReadOnlyMemory<byte> stored, StatementFormat format, IReadOnlyList<string> languages, XapiVersion version)
    {
        var statement = VersionConversion.Apply(stored, version);
        if (format == StatementFormat.Exact)
            return statement;
        var node = JsonNode.Parse(statement.Span, documentOptions: StatementErrors.Depth)!.AsObject();
        if (format == StatementFormat.Ids)
            IdsFormat.Reduce(node);
        else
            CanonicalFormat.Reduce(node, languages);
        return Serialize(node);
    }

    /// <summary>JSON as it is served: numbers as they were, no needless escapes.</summary>
    public static byte[] Serialize(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);
}
