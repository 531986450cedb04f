using System.Text.Json.Nodes;

namespace CoursePackager.Lrs.Statements;

/// <summary>format=ids: agents, groups, verbs and activities with nothing but what identifies them (xAPI 1.0.3 Communication
/// 2.1.3).</summary>
internal static class IdsFormat
{
    private static readonly string[] AgentIdentity = ["objectType", "mbox", "mbox_sha1sum", "openid", "account"];
    private static readonly string[] AnonymousGroup = ["objectType", "member"];
    private static readonly string[] Id = ["id"];

    public static void Reduce(JsonObject body)
    {
        ReduceAgent(body["actor"]);
        ReduceAgent(body["authority"]);
        Keep(body["verb"], Id);
        ReduceTarget(body["object"]);
        if (body["context"] is not JsonObject context)
            return;
        ReduceAgent(context["instructor"]);
        ReduceAgent(context["team"]);
        foreach (var item in context["contextAgents"] as JsonArray ?? [])
            ReduceAgent(item?["agent"]);
        foreach (var item in context["contextGroups"] as JsonArray ?? [])
            ReduceAgent(item?["group"]);
        foreach (var activity in ContextActivities.Of(context))
            Keep(activity, Id);
    }

    private static void ReduceTarget(JsonNode? target)
    {
        switch ((string?)target?["objectType"])
        {
            case null or "Activity":
                Keep(target, Id);
                break;
            case "Agent" or "Group":
                ReduceAgent(target);
                break;
            case "SubStatement":
                Reduce(target!.AsObject());
                break;
        }
    }

    private static void ReduceAgent(JsonNode? agent)
    {
        if (agent is not JsonObject item)
            return;
        var isAnonymous = AgentIdentity.Skip(1).All(name => !item.ContainsKey(name));
        Keep(item, isAnonymous ? AnonymousGroup : AgentIdentity);
        foreach (var member in item["member"] as JsonArray ?? [])
            ReduceAgent(member);
    }

    private static void Keep(JsonNode? node, string[] names)
    {
        if (node is not JsonObject item)
            return;
        foreach (var name in item.Select(property => property.Key).Except(names).ToList())
            item.Remove(name);
    }
}
