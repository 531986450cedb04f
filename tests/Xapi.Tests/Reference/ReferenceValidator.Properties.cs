using System.Text.Json;

namespace CoursePackager.Xapi.Tests.Reference;

/// <content>Maps, and what all objects share.</content>
internal sealed partial class ReferenceValidator
{
    // 4.1: keys are IRIs; nothing is said about the values.
    private void Extensions(JsonElement element, string path) => Map(element, path, ReferenceFormats.IsIri, (_, _) => { });

    // 4.2: keys are language tags, values strings.
    private void LanguageMap(JsonElement element, string path) =>
        Map(element, path, ReferenceFormats.IsLanguageTag, (value, at) => Check(value, at, _ => true));

    private void Map(JsonElement element, string path, Func<string, bool> isKey, Action<JsonElement, string> check)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "is not an object");
            return;
        }

        var properties = element.EnumerateObject().ToList();
        if (properties.DistinctBy(property => property.Name).Count() != properties.Count)
            Fault(path, "has a key twice");
        foreach (var property in properties)
        {
            if (!isKey(property.Name))
                Fault($"{path}.{property.Name}", "is a wrong key");
            check(property.Value, $"{path}.{property.Name}");
        }
    }

    // 2.2: no other properties, none twice, no nulls, right case.
    private Dictionary<string, JsonElement> Object(JsonElement element, string path, string[] allowed, string[] required)
    {
        var own = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "is not an object");
            return own;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!allowed.Contains(property.Name))
                Fault($"{path}.{property.Name}", "is not allowed");
            else if (property.Value.ValueKind == JsonValueKind.Null)
                Fault($"{path}.{property.Name}", "is null");
            else if (!own.TryAdd(property.Name, property.Value))
                Fault($"{path}.{property.Name}", "is there twice");
        }

        foreach (var name in required.Where(name => !own.ContainsKey(name)))
            Fault($"{path}.{name}", "is missing");
        return own;
    }

    private void Each(JsonElement element, string path, Action<JsonElement, string> check)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Fault(path, "is not an array");
            return;
        }

        foreach (var (item, i) in element.EnumerateArray().Select((item, i) => (item, i)))
            check(item, $"{path}[{i}]");
    }

    private static void Part(Dictionary<string, JsonElement> own, string name, string path, Action<JsonElement, string> check)
    {
        if (own.TryGetValue(name, out var value))
            check(value, $"{path}.{name}");
    }

    private void Text(Dictionary<string, JsonElement> own, string name, string path, Func<string, bool> isRight) =>
        Part(own, name, path, (value, at) => Check(value, at, isRight));

    private void Check(JsonElement value, string path, Func<string, bool> isRight)
    {
        if (value.ValueKind != JsonValueKind.String || !isRight(value.GetString()!))
            Fault(path, "is not a string of the right form");
    }

    private static bool Is(Dictionary<string, JsonElement> own, string name, Func<string, bool> test) =>
        own.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String && test(value.GetString()!);

    private static string ObjectType(JsonElement element) => Property(element, "objectType") switch
    {
        null => "Activity",
        { ValueKind: JsonValueKind.String } type => type.GetString()!,
        _ => "?",
    };

    // The first of its name: a second one is a fault anyway.
    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.EnumerateObject().FirstOrDefault(p => p.Name == name) is var found
            && found.Value.ValueKind != JsonValueKind.Undefined
            ? found.Value
            : null;
}
