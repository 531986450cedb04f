using System.Text;
using System.Text.Json;
using CoursePackager.Xapi.Formats;
using CoursePackager.Xapi.Json;

namespace CoursePackager.Lrs.Statements;

/// <summary>Collects the facts of validated statements: what each filter of GET /statements looks at
/// (xAPI 1.0.3 Communication 2.1.3). An instance reads the statements of one request, one after the other.</summary>
internal sealed class StatementFactsReader
{
    private static readonly string[] Related = ["instructor", "team"];

    private readonly AgentKeys agents = new();
    private readonly KeyCollector agentKeys = new();
    private readonly KeyCollector relatedAgents = new();
    private readonly KeyCollector relatedActivities = new();

    /// <param name="authority">Who vouches for the statement.</param>
    public StatementFacts Read(JsonElement statement, JsonElement authority)
    {
        var verb = JsonText.Utf8(statement.GetProperty("verb"u8).GetProperty("id"u8));
        agents.Collect(statement.GetProperty("actor"u8), agentKeys);
        agents.Collect(authority, relatedAgents);
        var target = statement.GetProperty("object"u8);
        var refersTo = ReadObject(target, out var activity);
        ReadContext(statement);
        var direct = agentKeys.Take();
        relatedAgents.AddRange(direct);
        return new StatementFacts
        {
            VerbKey = IndexKeys.Of(verb),
            ActivityKey = activity,
            Registration = ReadRegistration(statement),
            RefersTo = refersTo,
            Voids = verb.SequenceEqual("http://adlnet.gov/expapi/verbs/voided"u8) ? refersTo : null,
            AgentKeys = direct,
            RelatedAgentKeys = relatedAgents.Take(),
            RelatedActivityKeys = relatedActivities.Take(),
            Attachments = ReadAttachments(statement, target),
        };
    }

    /// <summary>The attachments of a statement and of a SubStatement in it.</summary>
    public static IReadOnlyList<DeclaredAttachment> ReadAttachments(JsonElement statement) =>
        ReadAttachments(statement, statement.GetProperty("object"u8));

    private Guid? ReadObject(JsonElement target, out long? activity)
    {
        activity = null;
        switch (TypeOf(target))
        {
            case ObjectType.Activity:
                activity = ActivityKey(target);
                relatedActivities.Add(activity.Value);
                break;
            case ObjectType.Actor:
                agents.Collect(target, agentKeys);
                break;
            case ObjectType.Reference:
                return Uuid.TryParse(JsonText.Utf8(target.GetProperty("id"u8)), out var id) ? id : null;
            case ObjectType.SubStatement:
                ReadSubStatement(target);
                break;
        }

        return null;
    }

    private void ReadSubStatement(JsonElement sub)
    {
        agents.Collect(sub.GetProperty("actor"u8), relatedAgents);
        var target = sub.GetProperty("object"u8);
        switch (TypeOf(target))
        {
            case ObjectType.Activity:
                relatedActivities.Add(ActivityKey(target));
                break;
            case ObjectType.Actor:
                agents.Collect(target, relatedAgents);
                break;
        }

        ReadContext(sub);
    }

    private static Guid? ReadRegistration(JsonElement statement) =>
        statement.TryGetProperty("context"u8, out var context) && context.TryGetProperty("registration"u8, out var registration)
            && Uuid.TryParse(JsonText.Utf8(registration), out var id)
            ? id
            : null;

    private void ReadContext(JsonElement body)
    {
        if (!body.TryGetProperty("context"u8, out var context))
            return;
        foreach (var name in Related)
        {
            if (context.TryGetProperty(name, out var agent))
                agents.Collect(agent, relatedAgents);
        }

        ReadContextActors(context, "contextAgents"u8, "agent"u8);
        ReadContextActors(context, "contextGroups"u8, "group"u8);
        if (!context.TryGetProperty("contextActivities"u8, out var activities))
            return;
        foreach (var kind in activities.EnumerateObject())
            AddActivities(kind.Value);
    }

    private void ReadContextActors(JsonElement context, ReadOnlySpan<byte> list, ReadOnlySpan<byte> member)
    {
        if (!context.TryGetProperty(list, out var actors))
            return;
        foreach (var actor in actors.EnumerateArray())
            agents.Collect(actor.GetProperty(member), relatedAgents);
    }

    private void AddActivities(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            relatedActivities.Add(ActivityKey(value));
            return;
        }

        foreach (var activity in value.EnumerateArray())
            relatedActivities.Add(ActivityKey(activity));
    }

    private static IReadOnlyList<DeclaredAttachment> ReadAttachments(JsonElement statement, JsonElement target)
    {
        var isSub = TypeOf(target) == ObjectType.SubStatement;
        var own = statement.TryGetProperty("attachments"u8, out var attachments);
        if (!isSub && !own)
            return [];
        var declared = new List<DeclaredAttachment>();
        if (own)
            AddAttachments(attachments, declared);
        if (isSub && target.TryGetProperty("attachments"u8, out attachments))
            AddAttachments(attachments, declared);
        return declared;
    }

    private static void AddAttachments(JsonElement attachments, List<DeclaredAttachment> declared)
    {
        foreach (var attachment in attachments.EnumerateArray())
        {
            declared.Add(new DeclaredAttachment(
                attachment.GetProperty("sha2"u8).GetString()!.ToLowerInvariant(),
                attachment.GetProperty("contentType"u8).GetString()!,
                attachment.TryGetProperty("fileUrl"u8, out _)));
        }
    }

    private static ObjectType TypeOf(JsonElement target)
    {
        if (!target.TryGetProperty("objectType"u8, out var type))
            return ObjectType.Activity;
        return JsonText.Utf8(type) switch
        {
            var text when text.SequenceEqual("Activity"u8) => ObjectType.Activity,
            var text when text.SequenceEqual("StatementRef"u8) => ObjectType.Reference,
            var text when text.SequenceEqual("SubStatement"u8) => ObjectType.SubStatement,
            _ => ObjectType.Actor,
        };
    }

    private static long ActivityKey(JsonElement activity) => IndexKeys.Of(JsonText.Utf8(activity.GetProperty("id"u8)));

    private enum ObjectType
    {
        Activity,
        Actor,
        Reference,
        SubStatement,
    }
}
