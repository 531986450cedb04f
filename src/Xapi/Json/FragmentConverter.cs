using System.Text.Json;
using CoursePackager.Xapi.Model;
using Newtonsoft.Json;

namespace CoursePackager.Xapi.Json;

internal sealed class FragmentConverter : ElementConverter<JsonFragment>
{
    public override void WriteJson(JsonWriter writer, JsonFragment value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteRawValue(value.Text);

    protected override JsonFragment Read(JsonElement element) => new(element.GetRawText());
}
