using System.Text.Json;
using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Agents;

/// <summary>Finds every agent with a name in a stored statement: actor, object, authority, those of the context and of a
/// SubStatement, and members of groups. Groups themselves are not persons.</summary>
internal static class AgentMentions
{
    public static IEnumerable<AgentMention> Of(JsonElement statement)
    {
        foreach (var place in (string[])["actor", "object", "authority"])
        {
            if (statement.TryGetProperty(place, out var value))
            {
                foreach (var mention in In(value))
                    yield return mention;
            }
        }

        if (!statement.TryGetProperty("context", out var context))
            yield break;
        foreach (var mention in InContext(context))
            yield return mention;
    }

    private static IEnumerable<AgentMention> In(JsonElement value)
    {
        var type = value.TryGetProperty("objectType", out var given) ? given.GetString() : null;
        return type switch
        {
            "SubStatement" => Of(value),
            "Group" => value.TryGetProperty("member", out var members) ? members.EnumerateArray().SelectMany(In) : [],
            null or "Agent" => Named(value),
            _ => [],
        };
    }

    private static IEnumerable<AgentMention> InContext(JsonElement context)
    {
        foreach (var place in (string[])["instructor", "team"])
        {
            if (context.TryGetProperty(place, out var value))
            {
                foreach (var mention in In(value))
                    yield return mention;
            }
        }

        foreach (var (list, member) in ((string, string)[])[("contextAgents", "agent"), ("contextGroups", "group")])
        {
            if (!context.TryGetProperty(list, out var items))
                continue;
            foreach (var mention in items.EnumerateArray().SelectMany(item => In(item.GetProperty(member))))
                yield return mention;
        }
    }

    /// <summary>An object without a type may be an activity: that has no name and no identifier.</summary>
    private static IEnumerable<AgentMention> Named(JsonElement value) =>
        value.TryGetProperty("name", out var name) && AgentKeys.Identifier(value) is { } identifier
            ? [new AgentMention(identifier, name.GetString()!)]
            : [];
}
