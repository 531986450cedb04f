using System.Text;
using System.Text.Json;

namespace CoursePackager.Xapi.Tests.Reference;

/// <summary>The data section of the specification (xAPI 1.0.3 Part Two; IEEE 9274.1.1 4.2) sentence by sentence over a parsed
/// tree. Slow and plain; shares nothing with the library. It tells every fault it sees, but only the verdict counts.</summary>
internal sealed partial class ReferenceValidator
{
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";
    private const string Signature = "http://adlnet.gov/expapi/attachments/signature";
    private static readonly string[] Ifis = ["mbox", "mbox_sha1sum", "openid", "account"];

    private readonly XapiVersion version;
    private readonly List<string> faults = [];

    private ReferenceValidator(XapiVersion version) => this.version = version;

    /// <summary>What is wrong with one statement or an array of statements; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(byte[] json, XapiVersion version)
    {
        var validator = new ReferenceValidator(version);
        try
        {
            // Text is UTF-8 (Communication 1.4), and nesting is limited to 100 here.
            _ = new UTF8Encoding(false, true).GetCharCount(json);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 100 });
            validator.Characters(document.RootElement, "statement");
            if (validator.faults.Count == 0)
                validator.Statements(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or DecoderFallbackException)
        {
            validator.faults.Add("not JSON in UTF-8");
        }

        return validator.faults;
    }

    // RFC 8259 8.2: an escaped half of a surrogate pair is no character.
    private void Characters(JsonElement element, string path)
    {
        try
        {
            if (element.ValueKind == JsonValueKind.String)
                _ = element.GetString();
            if (element.ValueKind == JsonValueKind.Array)
                element.EnumerateArray().ToList().ForEach(item => Characters(item, path + "[]"));
            if (element.ValueKind == JsonValueKind.Object)
                element.EnumerateObject().ToList().ForEach(property => Characters(property.Value, $"{path}.{property.Name}"));
        }
        catch (InvalidOperationException)
        {
            faults.Add($"{path}: half a surrogate pair");
        }
    }

    private void Statements(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            Each(root, "statement", Statement);
        else
            Statement(root, "statement");
    }

    // 2.4: the table of properties; actor, verb and object are required.
    private void Statement(JsonElement element, string path)
    {
        var own = Object(
            element, path,
            ["id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version", "attachments"],
            ["actor", "verb", "object"]);
        Text(own, "id", path, ReferenceFormats.IsUuid);
        Text(own, "timestamp", path, ReferenceFormats.IsTimestamp);
        Text(own, "stored", path, ReferenceFormats.IsTimestamp);
        Text(own, "version", path, text => ReferenceFormats.IsVersion(text, version));
        Part(own, "authority", path, Authority);
        Body(own, path, isSubStatement: false);
    }

    private void Body(Dictionary<string, JsonElement> own, string path, bool isSubStatement)
    {
        Part(own, "actor", path, (value, at) => Actor(value, at));
        Part(own, "verb", path, Verb);
        Part(own, "object", path, (value, at) => StatementObject(value, at, isSubStatement));
        Part(own, "result", path, Result);
        Part(own, "context", path, Context);
        Part(own, "attachments", path, (value, at) => Each(value, at, Attachment));

        var objectType = own.TryGetValue("object", out var target) ? ObjectType(target) : "Activity";
        // 2.3.2: the object of a voiding statement must be a StatementRef.
        if (own.TryGetValue("verb", out var verb) && Property(verb, "id") is { ValueKind: JsonValueKind.String } id
            && id.GetString() == Voided && objectType != "StatementRef")
            Fault(path, "voids something that is not a StatementRef");
        // 2.4.6: revision and platform only if the object is an activity.
        if (own.TryGetValue("context", out var context) && objectType != "Activity")
        {
            if (Property(context, "revision") is not null || Property(context, "platform") is not null)
                Fault(path, "revision or platform without an activity");
        }
    }

    // 2.4.2: agents have exactly one identifier; identified groups too; anonymous groups have members and no identifier.
    private void Actor(JsonElement element, string path, string? only = null)
    {
        var own = Object(element, path, ["objectType", "name", "member", .. Ifis], []);
        Text(own, "objectType", path, text => text is "Agent" or "Group");
        var isGroup = Is(own, "objectType", text => text == "Group");
        if (only == "Agent" && isGroup)
            Fault(path, "is a group, must be an agent");
        if (only == "Group" && !isGroup)
            Fault(path, "is no group");
        ActorProperties(own, path, isGroup);
    }

    private void ActorProperties(Dictionary<string, JsonElement> own, string path, bool isGroup)
    {
        Text(own, "name", path, _ => true);
        Text(own, "mbox", path, ReferenceFormats.IsMailto);
        Text(own, "mbox_sha1sum", path, ReferenceFormats.IsSha1);
        Text(own, "openid", path, ReferenceFormats.IsUri);
        Part(own, "account", path, Account);
        Part(own, "member", path, (value, at) => Each(value, at, (item, place) => Actor(item, place, "Agent")));
        var identifiers = Ifis.Count(own.ContainsKey);
        if (identifiers > 1)
            Fault(path, "has several identifiers");
        if (!isGroup && (identifiers == 0 || own.ContainsKey("member")))
            Fault(path, "is an agent without identifier or with members");
        // "An Anonymous Group MUST include a "member" property listing constituent Agents."
        var hasMembers = own.TryGetValue("member", out var members) && members.ValueKind == JsonValueKind.Array
            && members.GetArrayLength() > 0;
        if (isGroup && identifiers == 0 && !hasMembers)
            Fault(path, "is an anonymous group without members");
    }

    private void Account(JsonElement element, string path)
    {
        var own = Object(element, path, ["homePage", "name"], ["homePage", "name"]);
        Text(own, "homePage", path, ReferenceFormats.IsIri);
        Text(own, "name", path, _ => true);
    }

    // 2.4.9: an agent, or for OAuth a group of two agents of which one, the consumer, has an account.
    private void Authority(JsonElement element, string path)
    {
        Actor(element, path);
        if (ObjectType(element) != "Group")
            return;
        var members = Property(element, "member") is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().ToList() : [];
        if (Ifis.Any(ifi => Property(element, ifi) is not null) || members.Count != 2
            || !members.Any(member => Property(member, "account") is not null))
            Fault(path, "is a group, but not of two agents with one account");
    }

    private void Verb(JsonElement element, string path)
    {
        var own = Object(element, path, ["id", "display"], ["id"]);
        Text(own, "id", path, ReferenceFormats.IsIri);
        Part(own, "display", path, LanguageMap);
    }

    // 2.4.4: what the object is, is said by objectType, and is an activity when nothing is said.
    private void StatementObject(JsonElement element, string path, bool inSubStatement)
    {
        switch (ObjectType(element))
        {
            case "Activity":
                Activity(element, path);
                break;
            case "Agent" or "Group":
                Actor(element, path);
                break;
            case "StatementRef":
                Reference(element, path);
                break;
            case "SubStatement":
                // 2.4.4.3: no id, stored, version, authority; not nested.
                if (inSubStatement)
                    Fault(path, "is nested");
                Body(
                    Object(
                        element, path,
                        ["objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments"],
                        ["actor", "verb", "object"]),
                    path, isSubStatement: true);
                if (Property(element, "timestamp") is { } time)
                    Check(time, path + ".timestamp", ReferenceFormats.IsTimestamp);
                break;
            default:
                Fault(path, "has a wrong objectType");
                break;
        }
    }

    private void Reference(JsonElement element, string path)
    {
        var own = Object(element, path, ["objectType", "id"], ["objectType", "id"]);
        Text(own, "objectType", path, text => text == "StatementRef");
        Text(own, "id", path, ReferenceFormats.IsUuid);
    }

    private void Fault(string path, string what) => faults.Add($"{path}: {what}");
}
