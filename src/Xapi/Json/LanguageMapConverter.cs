using System.Text.Json;
using CoursePackager.Xapi.Model;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

internal sealed class LanguageMapConverter : ElementConverter<LanguageMap>
{
    public override void WriteJson(JsonWriter writer, LanguageMap? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        writer.WriteStartObject();
        foreach (var (tag, text) in value!)
        {
            writer.WritePropertyName(tag);
            writer.WriteValue(text);
        }

        writer.WriteEndObject();
    }

    protected override LanguageMap Read(JsonElement element)
    {
        Expect(element, JsonValueKind.Object);
        return new LanguageMap(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Text(p.Value))));
    }

    private static string Text(JsonElement element)
    {
        Expect(element, JsonValueKind.String);
        return element.GetString()!;
    }
}
