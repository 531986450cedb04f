using System.Text.Json;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Launch;
using CoursePackager.Lrs.Records;
using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Erasure;

/// <summary>Tells which records are about one learner: their launches, credentials, completions and certificates, their names,
/// and what their browser is known by. Records are asked about in order of writing.</summary>
/// <param name="identifier">Canonical identifier of the learner's agent.</param>
internal sealed class LearnerRecords(string identifier)
{
    private const string AccountPrefix = "account:";
    private readonly string hash = StableHash.Of(identifier);
    private readonly string? accountName = identifier.StartsWith(AccountPrefix, StringComparison.Ordinal)
        ? identifier[(identifier.IndexOf('|', StringComparison.Ordinal) + 1)..]
        : null;

    private readonly HashSet<string> browsers = new(StringComparer.Ordinal);

    public bool IsTheirs(string collection, string key, ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return collection switch
        {
            Collections.Launches => root.TryGetProperty("actor", out var actor) && AgentKeys.Identifier(actor) == identifier,
            CredentialStore.Collection => root.TryGetProperty("launch", out var launch) && Text(launch, "agent") == identifier,
            Collections.States => Text(root, "learner") == identifier,
            AgentRecord.Collection => Text(root, "agent") == identifier,
            Collections.Completions => Text(root, "learner") == hash,
            Collections.Claims => IsOfHash(key),
            Collections.Certificates => IsOfHash(Text(root, "claim")),
            LearnerRecord.Collection => IsOfBrowser(key, root),
            _ => false,
        };
    }

    private bool IsOfHash(string? claim) => claim?.StartsWith(hash + "/", StringComparison.Ordinal) == true;

    /// <summary>The record of a browser comes before those of its courses, whose keys begin with its key and a dot.</summary>
    private bool IsOfBrowser(string key, JsonElement root)
    {
        var browser = key.Split('.')[0];
        if (accountName is not null && Text(root, "account") == accountName)
            browsers.Add(browser);
        return browsers.Contains(browser);
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
