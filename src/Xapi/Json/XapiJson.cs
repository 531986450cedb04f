using System.Globalization;
using System.Text;
using System.Text.Json;
using CoursePackager.Xapi.Validation;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace CoursePackager.Xapi.Json;

/// <summary>The model as JSON and back. Kept as written: values of extensions, digits of scores, text of durations and
/// timestamps, order of languages and extensions. UUIDs are written in lower case, a single context activity as a list.</summary>
public static class XapiJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = StatementCursor.DepthLimit,
        Converters =
        {
            new StatementObjectConverter(), new ActivityListConverter(), new LanguageMapConverter(), new ExtensionsConverter(),
            new FragmentConverter(), new DurationConverter(), new TimestampConverter(), new DecimalConverter(),
            new UuidConverter(), new StringEnumConverter { AllowIntegerValues = false },
        },
    });

    /// <summary>A value of the model as JSON text.</summary>
    public static string Serialize(object? value)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.None })
            Serializer.Serialize(writer, value);
        return text.ToString();
    }

    /// <summary>A value of the model as UTF-8 JSON.</summary>
    public static byte[] SerializeToUtf8(object? value) => Encoding.UTF8.GetBytes(Serialize(value));

    /// <summary>Reads a value of the model.</summary>
    /// <exception cref="XapiFormatException">The text is not JSON of that type.</exception>
    public static T Parse<T>(string json) => Parse<T>(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a value of the model from UTF-8.</summary>
    /// <exception cref="XapiFormatException">The bytes are not JSON of that type.</exception>
    public static T Parse<T>(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = StatementCursor.DepthLimit });
            using var reader = new DocumentReader(document.RootElement);
            return Serializer.Deserialize<T>(reader) ?? throw new XapiFormatException("The JSON is null.");
        }
        catch (Exception exception) when (IsAboutInput(exception))
        {
            throw new XapiFormatException($"The JSON is not a {typeof(T).Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Any JSON for reading; numbers with a fraction become decimals where they fit, and nothing is taken for a
    /// date.</summary>
    internal static JToken ParseToken(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = StatementCursor.DepthLimit });
            using var reader = new DocumentReader(document.RootElement);
            return JToken.ReadFrom(reader);
        }
        catch (Exception exception) when (IsAboutInput(exception))
        {
            throw new XapiFormatException($"This is not JSON: {exception.Message}", exception);
        }
    }

    // InvalidOperationException: System.Text.Json meets half a surrogate pair.
    private static bool IsAboutInput(Exception exception) => exception
        is System.Text.Json.JsonException or Newtonsoft.Json.JsonException or InvalidOperationException or FormatException
            and not XapiFormatException or OverflowException or ArgumentException;
}
