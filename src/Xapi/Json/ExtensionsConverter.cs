using System.Text.Json;
using CoursePackager.Xapi.Model;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

internal sealed class ExtensionsConverter : ElementConverter<Extensions>
{
    public override void WriteJson(JsonWriter writer, Extensions? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        writer.WriteStartObject();
        foreach (var (iri, fragment) in value!)
        {
            writer.WritePropertyName(iri);
            writer.WriteRawValue(fragment.Text);
        }

        writer.WriteEndObject();
    }

    protected override Extensions Read(JsonElement element)
    {
        Expect(element, JsonValueKind.Object);
        return new Extensions(
            element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, new JsonFragment(p.Value.GetRawText()))));
    }
}
