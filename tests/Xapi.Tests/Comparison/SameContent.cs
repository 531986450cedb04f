using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Xapi.Tests.Comparison;

/// <summary>Writes a statement in another way that the specification takes as the same one (xAPI 1.0.3 Data 2.3.1).</summary>
internal sealed class SameContent(Random random)
{
    public JsonObject Rewrite(JsonObject statement)
    {
        var other = (JsonObject)Shuffled(statement)!;
        foreach (var (name, value) in ((string, string)[])[
            ("id", "11111111-88b8-4b20-a0a5-a4c32391aaa0"), ("stored", "2030-01-01T00:00:00Z"), ("version", "1.0.0")])
            other[name] = value;
        other["authority"] = new JsonObject { ["openid"] = "urn:some:one" };
        Body(other);
        if (other["object"]!["actor"] is not null)
            Body(other["object"]!);
        return other;
    }

    private void Body(JsonNode body)
    {
        body["verb"]!["display"] = new JsonObject { ["en"] = "did" };
        Definition(body["object"]!);
        foreach (var (_, kind) in Properties(body["context"]?["contextActivities"]))
            (kind as JsonArray)?.ToList().ForEach(activity => Definition(activity!));
        Change(body, "timestamp", InAnotherZone);
        Change(body["result"], "duration", text => Regex.Replace(text, @"(?<=[.,]\d\d)\d*S\z", "987S"));
        Change(body["context"], "registration", OtherCase);
        Change(body["context"], "language", OtherCase);
        Change(body["context"]?["statement"], "id", OtherCase);
        if ((string?)body["object"]!["objectType"] == "StatementRef")
            Change(body["object"], "id", OtherCase);
        foreach (var attachment in (body["attachments"] as JsonArray)?.ToArray() ?? [])
        {
            Change(attachment, "sha2", OtherCase);
            Change(attachment, "contentType", text => Regex.Replace(text, @"\A[^;]*", part => OtherCase(part.Value)));
            attachment!["display"] = new JsonObject(
                Properties(attachment["display"]).Select(p => KeyValuePair.Create(OtherCase(p.Key), p.Value?.DeepClone())));
        }

        var context = body["context"];
        foreach (var actor in (JsonNode?[])[body["actor"], body["object"], context?["instructor"], context?["team"]])
            Actor(actor);
    }

    private void Actor(JsonNode? actor)
    {
        if (actor is null)
            return;
        Change(actor, "mbox_sha1sum", OtherCase);
        Change(actor, "mbox", text => text[..text.IndexOf('@', StringComparison.Ordinal)]
            + OtherCase(text[text.IndexOf('@', StringComparison.Ordinal)..]));
        if (actor["member"] is not JsonArray members)
            return;
        var items = members.Select(item => item?.DeepClone()).ToArray();
        random.Shuffle(items);
        foreach (var item in items)
            Actor(item);
        actor["member"] = new JsonArray(items);
    }

    private void Definition(JsonNode activity)
    {
        if ((string?)activity["objectType"] is not (null or "Activity"))
            return;
        activity.AsObject().Remove("definition");
        if (random.Next(2) == 0)
            activity["definition"] = new JsonObject { ["type"] = "urn:another:type" };
    }

    // Order of properties, notation of numbers, one activity or a list of one.
    private JsonNode? Shuffled(JsonNode? node, string? name = null)
    {
        switch (node)
        {
            case JsonObject owner:
                var properties = owner.ToArray();
                random.Shuffle(properties);
                var other = new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, Shuffled(p.Value, p.Key))));
                return name is "parent" or "grouping" or "category" or "other" ? new JsonArray(other) : other;
            case JsonArray list:
                return new JsonArray([.. list.Select(item => Shuffled(item))]);
            case JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                return JsonNode.Parse(OtherNotation(number.ToJsonString()));
            default:
                return node?.DeepClone();
        }
    }

    private static string OtherNotation(string number)
    {
        var exponent = Regex.Match(number, @"\A([^eE]*)[eE](.*)\z");
        var mantissa = exponent.Success ? exponent.Groups[1].Value : number;
        var power = exponent.Success ? int.Parse(exponent.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return mantissa.Contains('.', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{mantissa}00e{power}")
            : string.Create(CultureInfo.InvariantCulture, $"{mantissa}.0E+{power}").Replace("+-", "-", StringComparison.Ordinal);
    }

    private static string InAnotherZone(string text)
    {
        Assert.True(Timestamps.TryParse(text, out var time));
        var zone = time.Year < 2 ? TimeSpan.Zero : TimeSpan.FromMinutes(-210);
        return time.ToOffset(zone).ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture)
            .Replace("+00:00", "Z", StringComparison.Ordinal);
    }

    private static string OtherCase(string text) =>
        new([.. text.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsAsciiLetterLower(c) ? (char)(c & 0x5F) : c)]);

    private static void Change(JsonNode? owner, string name, Func<string, string> change)
    {
        if (owner?[name] is JsonValue value)
            owner[name] = change(value.GetValue<string>());
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) =>
        node is JsonObject owner ? owner.ToArray() : [];
}
