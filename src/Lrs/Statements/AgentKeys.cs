using System.Text.Json;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Lrs.Statements;

/// <summary>Keys of agents and groups.</summary>
internal static class AgentKeys
{
    /// <summary>Canonical identifier of an agent or identified group; null for an anonymous group.</summary>
    public static string? Identifier(JsonElement actor) => AgentIdentifier.TryRead(actor, out var identifier) ? identifier : null;

    /// <summary>Adds the keys of an agent, or of a group and its members.</summary>
    public static void Collect(JsonElement actor, ISet<long> keys)
    {
        if (Identifier(actor) is { } identifier)
            keys.Add(IndexKeys.Of(identifier));
        if (!actor.TryGetProperty("member", out var members))
            return;
        foreach (var member in members.EnumerateArray())
            Collect(member, keys);
    }
}
