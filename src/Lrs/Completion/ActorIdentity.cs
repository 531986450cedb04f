using System.Text.Json;
using CoursePackager.Xapi.Comparison;

namespace CoursePackager.Lrs.Completion;

/// <summary>Who learned: an agent with an identifier (<see cref="AgentIdentifier"/>). Groups do not earn certificates.</summary>
internal static class ActorIdentity
{
    /// <summary>The identifier; null for groups and for what has none.</summary>
    public static string? Of(JsonElement actor) =>
        AgentIdentifier.TryRead(actor, out var identifier) && Text(actor, "objectType") != "Group" ? identifier : null;

    /// <summary>The name to print; null when there is none.</summary>
    public static string? NameOf(JsonElement actor) =>
        Text(actor, "name") is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;

    /// <summary>What to print for an actor without a name: the mail address or the account's name, else the identifier
    /// itself.</summary>
    public static string Fallback(string identifier)
    {
        const string mail = "mbox:mailto:";
        const string account = "account:";
        if (identifier.StartsWith(mail, StringComparison.Ordinal))
            return identifier[mail.Length..];
        return identifier.StartsWith(account, StringComparison.Ordinal)
            ? identifier[(identifier.IndexOf('|', StringComparison.Ordinal) + 1)..]
            : identifier[(identifier.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static string? Text(JsonElement actor, string name) =>
        actor.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
