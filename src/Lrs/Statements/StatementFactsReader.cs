using System.Text.Json;
using CoursePackager.Xapi.Formats;

namespace CoursePackager.Lrs.Statements;

/// <summary>Collects the facts of a validated statement: what each filter of GET /statements looks at
/// (xAPI 1.0.3 Communication 2.1.3).</summary>
internal static class StatementFactsReader
{
    private const string Voided = "http://adlnet.gov/expapi/verbs/voided";

    public static StatementFacts Read(JsonElement statement)
    {
        var facts = new StatementFacts();
        var verb = statement.GetProperty("verb").GetProperty("id").GetString()!;
        facts.VerbKey = IndexKeys.Of(verb);
        var actor = statement.GetProperty("actor");
        facts.Actor = AgentKeys.Identifier(actor);
        AgentKeys.Collect(actor, facts.AgentKeys);
        ReadObject(statement.GetProperty("object"), facts, verb == Voided);
        ReadContext(statement, facts, isOuter: true);
        ReadAttachments(statement, facts);
        facts.RelatedAgentKeys.UnionWith(facts.AgentKeys);
        return facts;
    }

    private static void ReadObject(JsonElement target, StatementFacts facts, bool isVoiding)
    {
        switch (ObjectType(target))
        {
            case "Activity":
                facts.ActivityKey = ActivityKey(target);
                facts.RelatedActivityKeys.Add(facts.ActivityKey.Value);
                break;
            case "Agent" or "Group":
                AgentKeys.Collect(target, facts.AgentKeys);
                break;
            case "StatementRef":
                facts.RefersTo = target.GetProperty("id").GetGuid();
                facts.Voids = isVoiding ? facts.RefersTo : null;
                break;
            case "SubStatement":
                ReadSubStatement(target, facts);
                break;
        }
    }

    private static void ReadSubStatement(JsonElement sub, StatementFacts facts)
    {
        AgentKeys.Collect(sub.GetProperty("actor"), facts.RelatedAgentKeys);
        var target = sub.GetProperty("object");
        switch (ObjectType(target))
        {
            case "Activity":
                facts.RelatedActivityKeys.Add(ActivityKey(target));
                break;
            case "Agent" or "Group":
                AgentKeys.Collect(target, facts.RelatedAgentKeys);
                break;
        }

        ReadContext(sub, facts, isOuter: false);
        ReadAttachments(sub, facts);
    }

    private static void ReadContext(JsonElement body, StatementFacts facts, bool isOuter)
    {
        if (!body.TryGetProperty("context", out var context))
            return;
        if (isOuter && context.TryGetProperty("registration", out var registration)
            && Uuid.TryParse(registration.GetString(), out var id))
            facts.Registration = id;
        foreach (var name in (ReadOnlySpan<string>)["instructor", "team"])
        {
            if (context.TryGetProperty(name, out var agent))
                AgentKeys.Collect(agent, facts.RelatedAgentKeys);
        }

        ReadContextActors(context, "contextAgents", "agent", facts);
        ReadContextActors(context, "contextGroups", "group", facts);
        if (!context.TryGetProperty("contextActivities", out var activities))
            return;
        foreach (var kind in activities.EnumerateObject())
            AddActivities(kind.Value, facts);
    }

    private static void ReadContextActors(JsonElement context, string list, string member, StatementFacts facts)
    {
        if (!context.TryGetProperty(list, out var actors))
            return;
        foreach (var actor in actors.EnumerateArray())
            AgentKeys.Collect(actor.GetProperty(member), facts.RelatedAgentKeys);
    }

    private static void ReadAttachments(JsonElement body, StatementFacts facts)
    {
        if (!body.TryGetProperty("attachments", out var attachments))
            return;
        foreach (var attachment in attachments.EnumerateArray())
        {
            facts.Attachments.Add(new DeclaredAttachment(
                attachment.GetProperty("sha2").GetString()!.ToLowerInvariant(),
                attachment.GetProperty("contentType").GetString()!,
                attachment.TryGetProperty("fileUrl", out _)));
        }
    }

    private static string ObjectType(JsonElement target) =>
        target.TryGetProperty("objectType", out var type) ? type.GetString()! : "Activity";

    private static long ActivityKey(JsonElement activity) => IndexKeys.Of(activity.GetProperty("id").GetString()!);

    private static void AddActivities(JsonElement value, StatementFacts facts)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            facts.RelatedActivityKeys.Add(ActivityKey(value));
            return;
        }

        foreach (var activity in value.EnumerateArray())
            facts.RelatedActivityKeys.Add(ActivityKey(activity));
    }
}
