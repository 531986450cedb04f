using CoursePackager.Xapi.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Xapi.Model;

/// <summary>A JSON value kept as its text, so that number notation and dates stay as they were written.</summary>
/// <param name="Text">The JSON text; one whole value.</param>
public readonly record struct JsonFragment(string Text)
{
    /// <summary>A value as JSON.</summary>
    public static JsonFragment From(object? value) => new(XapiJson.Serialize(value));

    /// <summary>The value for reading. Numbers with a fraction are decimals where they fit; nothing is taken for a
    /// date.</summary>
    /// <exception cref="XapiFormatException">The text is not JSON.</exception>
    public JToken ToToken() => XapiJson.ParseToken(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
