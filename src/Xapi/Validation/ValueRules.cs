using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Validation;

/// <summary>Single values: type and format (xAPI 1.0.3 Data 2.2 and 4).</summary>
internal static class ValueRules
{
    /// <summary>A check over the unescaped text of a string.</summary>
    internal delegate bool Format(ReadOnlySpan<byte> text);

    public static bool String(ref StatementCursor cursor, SpecSection section) =>
        Type(ref cursor, section, cursor.Token == JsonTokenType.String, "must be a string");

    public static bool Boolean(ref StatementCursor cursor, SpecSection section) =>
        Type(
            ref cursor,
            section,
            cursor.Token is JsonTokenType.True or JsonTokenType.False,
            "must be true or false, without quotes");

    public static void IriValue(ref StatementCursor cursor, SpecSection section) =>
        Formatted(ref cursor, section, Iri.IsValid, "is not an IRI with a scheme, such as https://example.com/id");

    public static void UriValue(ref StatementCursor cursor, SpecSection section) =>
        Formatted(ref cursor, section, Iri.IsUri, "is not a URI with a scheme, in ASCII, such as https://example.com/id");

    public static void Irl(ref StatementCursor cursor, SpecSection section) =>
        Formatted(ref cursor, section, Iri.IsValid, "is not an IRL with a scheme, such as https://example.com/");

    public static void UuidValue(ref StatementCursor cursor, SpecSection section) =>
        Formatted(ref cursor, section, Uuid.IsValid, "is not a UUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301");

    public static void Timestamp(ref StatementCursor cursor, SpecSection section) =>
        Formatted(ref cursor, section, Timestamps.IsValid, "is not an ISO 8601 date and time such as 2026-03-01T09:30:00.000Z");

    /// <summary>A string of the given format; false, with an error, otherwise.</summary>
    public static bool Formatted(ref StatementCursor cursor, SpecSection section, Format format, string message)
    {
        if (!String(ref cursor, section))
            return false;
        var valid = format(cursor.Text());
        if (!valid)
            cursor.Refuse(section, message);
        return valid;
    }

    /// <summary>An <c>objectType</c> that may only have one value.</summary>
    public static void ObjectType(ref StatementCursor cursor, SpecSection section, ReadOnlySpan<byte> expected, string message)
    {
        if (String(ref cursor, section) && !cursor.Text().SequenceEqual(expected))
            cursor.Refuse(section, message);
    }

    private static bool Type(ref StatementCursor cursor, SpecSection section, bool right, string message)
    {
        if (right)
            return true;
        cursor.Refuse(section, message);
        cursor.Skip();
        return false;
    }
}
