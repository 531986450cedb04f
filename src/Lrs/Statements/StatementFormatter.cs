using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Statements;

/// <summary>Gives a stored statement the form that was asked for.</summary>
internal static class StatementFormatter
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> stored, StatementShape shape)
    {
        var statement = VersionConversion.Apply(stored, shape.Version);
        if (shape.Format == StatementFormat.Exact)
            return statement;
        var node = JsonNode.Parse(statement.Span, documentOptions: StatementErrors.Depth)!.AsObject();
        if (shape.Format == StatementFormat.Ids)
            IdsFormat.Reduce(node);
        else
            CanonicalFormat.Apply(node, shape);
        return Serialize(node);
    }

    /// <summary>JSON as it is served: numbers as they were, no needless escapes.</summary>
    public static byte[] Serialize(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);
}
