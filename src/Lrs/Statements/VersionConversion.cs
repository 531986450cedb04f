using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Lrs.Statements;

/// <summary>Gives a stored statement the shape of the version in which it is read: 1.0.x knows neither the version 2.0.0 nor
/// contextAgents and contextGroups; 2.0 gives times in UTC (IEEE 9274.1.1 4.2.7). What needs no change stays the same
/// bytes.</summary>
internal static class VersionConversion
{
    private static readonly string[] NewInVersion2 = ["contextAgents", "contextGroups"];

    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> statement, XapiVersion reader) =>
        reader == XapiVersion.V103 ? ToVersion1(statement) : ToVersion2(statement);

    private static ReadOnlyMemory<byte> ToVersion1(ReadOnlyMemory<byte> statement)
    {
        var bytes = statement.Span;
        // An escape may spell any of these.
        var mayBeNew = bytes.IndexOf("\"2.0"u8) >= 0 || bytes.IndexOf("contextAgents"u8) >= 0
            || bytes.IndexOf("contextGroups"u8) >= 0 || bytes.IndexOf("\\u"u8) >= 0;
        if (!mayBeNew)
            return statement;
        var root = JsonNode.Parse(bytes, documentOptions: StatementErrors.Depth)!.AsObject();
        var changed = RemoveNew(root);
        if (root["object"] is JsonObject target && (string?)target["objectType"] == "SubStatement")
            changed |= RemoveNew(target);
        if (((string?)root["version"])?.StartsWith('2') == true)
        {
            root["version"] = XapiVersion.V103.ToHeader();
            changed = true;
        }

        return changed ? StatementFormatter.Serialize(root) : statement;
    }

    private static bool RemoveNew(JsonObject body)
    {
        if (body["context"] is not JsonObject context)
            return false;
        var before = context.Count;
        foreach (var name in NewInVersion2)
            context.Remove(name);
        return context.Count < before;
    }

    private static ReadOnlyMemory<byte> ToVersion2(ReadOnlyMemory<byte> statement)
    {
        if (!HasForeignTime(statement.Span))
            return statement;
        using var document = JsonDocument.Parse(statement, StatementErrors.Depth);
        var edits = new JsonEdits(JsonMarshal.GetRawUtf8Value(document.RootElement));
        SetUtc(edits, document.RootElement, "stored");
        SetUtcTimestamps(edits, document.RootElement);
        return edits.Apply("").Json;
    }

    private static bool HasForeignTime(ReadOnlySpan<byte> statement)
    {
        var json = new Utf8JsonReader(statement, new JsonReaderOptions { MaxDepth = StatementErrors.Depth.MaxDepth });
        json.Read();
        return HasForeignTime(ref json);
    }

    /// <summary>Looks through an object and, of its properties, only into <c>object</c>, which may be a SubStatement; no other
    /// kind of object has a property with these names.</summary>
    private static bool HasForeignTime(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isTime = json.ValueTextEquals("timestamp"u8) || json.ValueTextEquals("stored"u8);
            var isObject = json.ValueTextEquals("object"u8);
            json.Read();
            if (isTime && !json.ValueSpan.EndsWith("Z"u8))
                return true;
            if (!isObject)
                json.Skip();
            else if (HasForeignTime(ref json))
                return true;
        }

        return false;
    }

    /// <summary>Gives the timestamps of a statement and of its SubStatement in UTC.</summary>
    public static void SetUtcTimestamps(in JsonEdits edits, JsonElement statement)
    {
        SetUtc(edits, statement, "timestamp");
        SetUtc(edits, statement.GetProperty("object"u8), "timestamp");
    }

    /// <summary>Gives a time in UTC, to 100 ns; one that ends with Z stays as it is.</summary>
    private static void SetUtc(in JsonEdits edits, JsonElement body, string name)
    {
        if (body.TryGetProperty(name, out var given) && given.GetString() is { } text
            && !text.EndsWith('Z') && Timestamps.TryParse(text, out var utc))
            edits.Replace(given, JsonSerializer.SerializeToUtf8Bytes(utc.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));
    }
}
