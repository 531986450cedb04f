using System.Globalization;
using System.Text.Json;

namespace CoursePackager.Xapi.Tests.Reference;

/// <content>Activities, results, contexts, attachments.</content>
internal sealed partial class ReferenceValidator
{
    private void Activity(JsonElement element, string path)
    {
        var own = Object(element, path, ["objectType", "id", "definition"], ["id"]);
        Text(own, "objectType", path, text => text == "Activity");
        Text(own, "id", path, ReferenceFormats.IsIri);
        Part(own, "definition", path, Definition);
    }

    private void Definition(JsonElement element, string path)
    {
        string[] interaction = ["interactionType", "correctResponsesPattern", .. ReferenceInteractions.Lists];
        var own = Object(element, path, ["name", "description", "type", "moreInfo", "extensions", .. interaction], []);
        Part(own, "name", path, LanguageMap);
        Part(own, "description", path, LanguageMap);
        Text(own, "type", path, ReferenceFormats.IsIri);
        Text(own, "moreInfo", path, ReferenceFormats.IsIri);
        Part(own, "extensions", path, Extensions);
        Text(own, "interactionType", path, text => ReferenceInteractions.Types.Contains(text));
        var type = Is(own, "interactionType", _ => true) ? own["interactionType"].GetString()! : "";
        // "Interaction Activities MUST have a valid interactionType."
        if (interaction.Any(own.ContainsKey) && type.Length == 0)
            Fault(path, "is an interaction without interactionType");
        Part(own, "correctResponsesPattern", path, (value, at) => Each(value, at, (item, place) =>
            Check(item, place, text => ReferenceInteractions.IsResponse(type, text))));
        foreach (var list in ReferenceInteractions.Lists.Where(own.ContainsKey))
        {
            Components(own[list], $"{path}.{list}");
            if (ReferenceInteractions.Types.Contains(type) && !ReferenceInteractions.ListsOf(type).Contains(list))
                Fault(path, $"has {list}, which {type} does not have");
        }
    }

    // "Within an array of interaction components, all id values MUST be distinct."
    private void Components(JsonElement element, string path)
    {
        var ids = new List<string>();
        Each(element, path, (item, place) =>
        {
            var own = Object(item, place, ["id", "description"], ["id"]);
            Text(own, "id", place, text =>
            {
                ids.Add(text);
                return true;
            });
            Part(own, "description", place, LanguageMap);
        });
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            Fault(path, "has an id twice");
    }

    private void Result(JsonElement element, string path)
    {
        var own = Object(element, path, ["score", "success", "completion", "response", "duration", "extensions"], []);
        Part(own, "score", path, Score);
        foreach (var name in (string[])["success", "completion"])
        {
            if (own.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                Fault($"{path}.{name}", "is not a boolean");
        }

        Text(own, "response", path, _ => true);
        Text(own, "duration", path, ReferenceFormats.IsDuration);
        Part(own, "extensions", path, Extensions);
    }

    private void Score(JsonElement element, string path)
    {
        var own = Object(element, path, ["scaled", "raw", "min", "max"], []);
        var numbers = new Dictionary<string, string>();
        foreach (var (name, value) in own)
        {
            if (value.ValueKind == JsonValueKind.Number && ReferenceFormats.IsFinite(value.GetRawText()))
                numbers[name] = value.GetRawText();
            else
                Fault($"{path}.{name}", "is not a number");
        }

        bool Less(string first, string second) => numbers.TryGetValue(first, out var a) && numbers.TryGetValue(second, out var b)
            && ReferenceFormats.CompareNumbers(a, b) < 0;
        numbers["1"] = "1";
        numbers["-1"] = "-1";
        if (Less("1", "scaled") || Less("scaled", "-1"))
            Fault(path, "scaled is outside -1 to 1");
        var hasBoth = numbers.ContainsKey("min") && numbers.ContainsKey("max");
        if (Less("raw", "min") || Less("max", "raw") || (hasBoth && !Less("min", "max")))
            Fault(path, "raw, min and max are not in order");
    }

    private void Context(JsonElement element, string path)
    {
        string[] of200 = version == XapiVersion.V200 ? ["contextAgents", "contextGroups"] : [];
        var own = Object(
            element, path,
            [
                "registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
                "extensions", .. of200,
            ],
            []);
        Text(own, "registration", path, ReferenceFormats.IsUuid);
        Part(own, "instructor", path, (value, at) => Actor(value, at));
        Part(own, "team", path, (value, at) => Actor(value, at, "Group"));
        Part(own, "contextActivities", path, ContextActivities);
        Text(own, "revision", path, _ => true);
        Text(own, "platform", path, _ => true);
        Text(own, "language", path, ReferenceFormats.IsLanguageTag);
        Part(own, "statement", path, Reference);
        Part(own, "extensions", path, Extensions);
        Part(own, "contextAgents", path, (value, at) =>
            Each(value, at, (item, place) => ContextActor(item, place, "contextAgent")));
        Part(own, "contextGroups", path, (value, at) =>
            Each(value, at, (item, place) => ContextActor(item, place, "contextGroup")));
    }

    private void ContextActivities(JsonElement element, string path)
    {
        var own = Object(element, path, ["parent", "grouping", "category", "other"], []);
        foreach (var (name, value) in own)
        {
            if (value.ValueKind == JsonValueKind.Object)
                Activity(value, $"{path}.{name}");
            else
                Each(value, $"{path}.{name}", Activity);
        }
    }

    // IEEE 9274.1.1 4.2.2.5: objectType and the actor are required; relevant types, if any, are one or more IRIs.
    private void ContextActor(JsonElement element, string path, string objectType)
    {
        var actor = objectType == "contextAgent" ? "agent" : "group";
        var own = Object(element, path, ["objectType", actor, "relevantTypes"], ["objectType", actor]);
        Text(own, "objectType", path, text => text == objectType);
        Part(own, actor, path, (value, at) => Actor(value, at, actor == "agent" ? "Agent" : "Group"));
        Part(own, "relevantTypes", path, (value, at) =>
        {
            Each(value, at, (item, place) => Check(item, place, ReferenceFormats.IsIri));
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
                Fault(at, "is empty");
        });
    }

    private void Attachment(JsonElement element, string path)
    {
        var own = Object(
            element, path, ["usageType", "display", "description", "contentType", "length", "sha2", "fileUrl"],
            ["usageType", "display", "contentType", "length", "sha2"]);
        Text(own, "usageType", path, ReferenceFormats.IsIri);
        Part(own, "display", path, LanguageMap);
        Part(own, "description", path, LanguageMap);
        Text(own, "contentType", path, ReferenceFormats.IsMediaType);
        Text(own, "sha2", path, ReferenceFormats.IsSha2);
        Text(own, "fileUrl", path, ReferenceFormats.IsIri);
        if (own.TryGetValue("length", out var length) && !IsCount(length))
            Fault(path, "length is no count of bytes");
        // 2.6: a signature's contentType is application/octet-stream.
        if (Is(own, "usageType", text => text == Signature) && own.ContainsKey("contentType")
            && !Is(own, "contentType", ReferenceFormats.IsOctetStream))
            Fault(path, "is a signature of a wrong contentType");
    }

    private static bool IsCount(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.GetRawText() is var text
        && text.TrimStart('-').All(char.IsAsciiDigit) && ReferenceFormats.CompareNumbers(text, "0") >= 0
        && ReferenceFormats.CompareNumbers(text, long.MaxValue.ToString(CultureInfo.InvariantCulture)) <= 0;
}
