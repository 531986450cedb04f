using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Conformance.Support;

/// <summary>JSON of requests: read, changed at a place, written as UTF-8. A place is names and positions with dots between them, as in
/// <c>context.contextActivities.parent.0.id</c>.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonNode Of(string text) => JsonNode.Parse(text)!;

    public static JsonObject Object(string text) => Of(text).AsObject();

    public static string ToText(this JsonNode node) => node.ToJsonString(Plain);

    public static string Id(this JsonObject statement) => (string)statement["id"]!;

    public static T Copy<T>(this T node)
        where T : JsonNode => (T)node.DeepClone();

    /// <summary>Puts a value at a place; objects on the way are made.</summary>
    public static JsonObject Set(this JsonObject root, string place, JsonNode? value)
    {
        var names = place.Split('.');
        JsonNode owner = root;
        foreach (var name in names[..^1])
        {
            if (owner.Child(name) is null)
                owner[name] = new JsonObject();
            owner = owner.Child(name)!;
        }

        var own = value?.Parent is null ? value : value.DeepClone();
        if (owner is JsonArray list)
            list[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = own;
        else
            owner[names[^1]] = own;
        return root;
    }

    /// <summary>Puts JSON text at a place.</summary>
    public static JsonObject SetJson(this JsonObject root, string place, string json) => root.Set(place, JsonNode.Parse(json));

    public static JsonObject Without(this JsonObject root, string place)
    {
        var dot = place.LastIndexOf('.');
        var owner = dot < 0 ? root : root.At(place[..dot])!;
        owner.AsObject().Remove(place[(dot + 1)..]);
        return root;
    }

    /// <summary>What stands at a place; null when nothing does.</summary>
    public static JsonNode? At(this JsonNode root, string place) =>
        place.Split('.').Aggregate((JsonNode?)root, (owner, name) => owner?.Child(name));

    /// <summary>Every property of every object, outermost first.</summary>
    public static IEnumerable<(JsonObject Owner, string Name, string Place)> Properties(this JsonNode root, string place = "")
    {
        var children = root switch
        {
            JsonObject item => item.Select(property => (Name: property.Key, property.Value)),
            JsonArray list => list.Select((value, i) => (Name: $"{i}", Value: value)),
            _ => [],
        };
        foreach (var (name, value) in children.ToList())
        {
            var here = place.Length == 0 ? name : $"{place}.{name}";
            if (root is JsonObject owner)
                yield return (owner, name, here);
            foreach (var inner in value?.Properties(here) ?? [])
                yield return inner;
        }
    }

    private static JsonNode? Child(this JsonNode owner, string name) =>
        owner is JsonArray list
            ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]
            : (owner as JsonObject)?[name];
}
