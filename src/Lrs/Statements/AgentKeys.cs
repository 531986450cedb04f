using System.Buffers;
using System.Text.Json;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Lrs.Statements;

/// <summary>Keys of agents and groups. An instance reads many of them with the same memory.</summary>
internal sealed class AgentKeys
{
    private readonly ArrayBufferWriter<byte> identifier = new(96);

    /// <summary>Canonical identifier of an agent or identified group; null for an anonymous group.</summary>
    public static string? Identifier(JsonElement actor) => AgentIdentifier.TryRead(actor, out var identifier) ? identifier : null;

    /// <summary>Adds the keys of an agent, or of a group and its members.</summary>
    public void Collect(JsonElement actor, KeyCollector keys)
    {
        identifier.ResetWrittenCount();
        if (AgentIdentifier.TryWrite(actor, identifier))
            keys.Add(IndexKeys.Of(identifier.WrittenSpan));
        if (!actor.TryGetProperty("member"u8, out var members))
            return;
        foreach (var member in members.EnumerateArray())
            Collect(member, keys);
    }
}
