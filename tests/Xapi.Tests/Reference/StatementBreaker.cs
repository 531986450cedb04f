using System.Globalization;
using System.Text.Json.Nodes;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>Changes a random place of a statement; the result may be valid or not.</summary>
internal sealed class StatementBreaker(Random random)
{
    /// <summary>A mark at the end of a property name; <see cref="ToText"/> takes it off, and the name is there
    /// twice.</summary>
    private const string Twice = "#twice";

    /// <summary>As <see cref="Twice"/>: the name's first letter is then written as an escape.</summary>
    private const string Escaped = "#escaped";

    public void Change(JsonObject statement)
    {
        var places = Containers(statement).ToList();
        if (random.Next(3) == 0)
        {
            Aim(places);
            return;
        }

        switch (places[random.Next(places.Count)])
        {
            case JsonObject owner:
                Change(owner, places);
                break;
            case JsonArray list:
                Change(list, places);
                break;
        }
    }

    public static string ToText(JsonNode statement)
    {
        var text = statement.ToJsonString().Replace(Twice + "\":", "\":", StringComparison.Ordinal)
            .Replace("#lone", "\\ud83d", StringComparison.Ordinal);
        for (int at; (at = text.IndexOf(Escaped + "\":", StringComparison.Ordinal)) >= 0;)
        {
            var start = text.LastIndexOf('"', at) + 1;
            var escape = "\\u" + ((int)text[start]).ToString("x4", CultureInfo.InvariantCulture);
            text = text[..start] + escape + text[(start + 1)..at] + text[(at + Escaped.Length)..];
        }

        return text;
    }

    // Right values in combinations that the rules across properties speak about.
    private void Aim(List<JsonNode> places)
    {
        var owners = places.OfType<JsonObject>().Where(owner => Aims(owner).Length > 0).ToList();
        if (owners.Count == 0)
            return;
        var owner = owners[random.Next(owners.Count)];
        var (name, value) = Aims(owner)[random.Next(Aims(owner).Length)];
        owner[name] = value;
    }

    private (string Name, JsonNode? Value)[] Aims(JsonObject owner)
    {
        bool Has(params string[] names) => names.Any(owner.ContainsKey);
        if (Has("scaled", "raw", "min", "max"))
            return [(Pick(["scaled", "raw", "min", "max"]), JsonNode.Parse(Pick(Values.Numbers)))];
        if (Has("interactionType"))
        {
            return
            [
                ("interactionType", Pick(ReferenceInteractions.Types)),
                ("correctResponsesPattern", new JsonArray(Pick(Values.Responses), Pick(Values.Responses))),
                (
                    Pick(ReferenceInteractions.Lists),
                    new JsonArray(new JsonObject { ["id"] = "a" }, new JsonObject { ["id"] = Pick(["a", "b"]) })),
            ];
        }

        if (Has("relevantTypes"))
            return [("relevantTypes", new JsonArray())];
        if (Has("usageType"))
            return [("usageType", "http://adlnet.gov/expapi/attachments/signature"), ("contentType", Pick(Values.MediaTypes))];
        if (Has("verb"))
        {
            return
            [
                ("verb", new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/voided" }),
                ("context", new JsonObject { [Pick(["revision", "platform"])] = "1" }),
                ("object", new JsonObject { ["objectType"] = "StatementRef", ["id"] = Values.Uuids[0] }),
            ];
        }

        if (Has("mbox", "openid", "mbox_sha1sum", "account", "member"))
        {
            var group = new JsonObject { ["objectType"] = "Group", ["openid"] = Values.Uris[0] };
            return
            [
                ("mbox", Pick(Values.Mailtos)), ("openid", Pick(Values.Uris)), ("objectType", Pick(["Agent", "Group"])),
                ("member", new JsonArray(new JsonObject { ["mbox"] = Pick(Values.Mailtos) }, random.Next(2) == 0 ? group : null)),
            ];
        }

        return [];
    }

    private void Change(JsonObject owner, List<JsonNode> places)
    {
        var property = owner.Count == 0 ? default : owner.ElementAt(random.Next(owner.Count));
        var name = property.Key ?? "extra";
        switch (random.Next(9))
        {
            case 0:
                owner.Remove(name);
                break;
            case 1:
                Rename(owner, name, random.Next(3) == 0 ? Pick(Values.Names) : Edit(name));
                break;
            case 2:
                owner[Pick(Values.Names)] = Any(places);
                break;
            case 3:
                owner[name + Twice] = random.Next(2) == 0 ? Any(places) : property.Value?.DeepClone();
                break;
            case 4 when char.IsAsciiLetter(name.FirstOrDefault()) && name[^1] != 'e':
                Rename(owner, name, name + Escaped);
                break;
            case 5 or 6 when property.Value is JsonValue value && value.TryGetValue<string>(out var text):
                owner[name] = Edit(text);
                break;
            default:
                owner[name] = Any(places);
                break;
        }
    }

    private void Change(JsonArray list, List<JsonNode> places)
    {
        if (list.Count > 0 && random.Next(2) == 0)
        {
            var at = random.Next(list.Count);
            var item = list[at]?.DeepClone();
            list.RemoveAt(at);
            if (random.Next(2) == 0)
                list.Add(item is JsonValue value && value.TryGetValue<string>(out var text) ? Edit(text) : Any(places));
            return;
        }

        list.Add(list.Count > 0 && random.Next(2) == 0 ? list[0]?.DeepClone() : Any(places));
    }

    private JsonNode? Any(List<JsonNode> places) => random.Next(8) switch
    {
        0 => null,
        1 => JsonNode.Parse(Pick(Values.Numbers)),
        2 => JsonNode.Parse(Pick(Values.AnyJson)),
        3 => places[random.Next(places.Count)].DeepClone(),
        4 => random.Next(2) == 0,
        _ => Pick(Values.All[random.Next(Values.All.Length)]),
    };

    private string Edit(string text)
    {
        const string Letters = "aZ09.:-/#%@[],;=\"\\ \t+TWP\u00e9\u0436\u200f\u3000";
        var at = random.Next(text.Length + 1);
        var source = random.Next(4) == 0 && text.Length > 0 ? text : Letters;
        var letter = source[random.Next(source.Length)];
        var end = Math.Min(text.Length, at + random.Next(2));
        return random.Next(3) switch
        {
            0 => text[..at] + letter + text[at..],
            1 => text[..at] + text[end..],
            _ => text[..at] + letter + text[end..],
        };
    }

    private static void Rename(JsonObject owner, string name, string other)
    {
        owner.TryGetPropertyValue(name, out var value);
        owner.Remove(name);
        owner[other] = value;
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];

    private static IEnumerable<JsonNode> Containers(JsonNode node) => node switch
    {
        JsonObject owner => owner.Where(p => p.Value is not null).SelectMany(p => Containers(p.Value!)).Prepend(owner),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Containers(item!)).Prepend(list),
        _ => [],
    };
}
