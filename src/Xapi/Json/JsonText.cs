using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace CoursePackager.Xapi.Json;

/// <summary>Strings of parsed JSON as UTF-8, without making a <see cref="string"/> of them.</summary>
public static class JsonText
{
    /// <summary>The text of a JSON string, unescaped. It is only copied when it has escapes.</summary>
    /// <param name="text">A string of a document that stays open as long as the answer is used.</param>
    /// <exception cref="InvalidOperationException">The element is not a string.</exception>
    public static ReadOnlySpan<byte> Utf8(JsonElement text)
    {
        if (text.ValueKind != JsonValueKind.String)
            throw new InvalidOperationException($"Expected a JSON string, found {text.ValueKind}.");
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(text.GetString()!) : raw;
    }
}
