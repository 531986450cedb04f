using System.Text.Json;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Courses;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Statements;

namespace CoursePackager.Lrs.Launch;

/// <summary>Makes the address that opens a course for a learner (docs/contracts.md, Launch).</summary>
internal sealed class LaunchService(CredentialStore credentials, LrsOptions options, TimeProvider time)
{
    private static readonly string[] LaunchScopes =
        [Scopes.StatementsWrite, Scopes.StatementsReadMine, Scopes.State, Scopes.Profile];

    /// <summary>Address of the course with a fresh credential that can do nothing but this learner's work in this
    /// registration.</summary>
    public async Task<string> CreateAddressAsync(HttpContext context, LaunchRecord launch, CourseRecord course)
    {
        // The page's own origin, since content may talk to nothing else.
        var origin = PublicAddresses.OriginOf(context.Request, options);
        var credential = await CreateCredentialAsync(launch, context.RequestAborted);
        var query = QueryString.Create((KeyValuePair<string, string?>[])
        [
            new("endpoint", $"{origin}/xapi/"),
            new("auth", BasicHeader.Format(credential.Credential.Key, credential.Secret)),
            new("actor", launch.Actor.ToJsonString(Relaxed)),
            new("registration", LaunchRecord.KeyOf(launch.Registration)),
            new("activity_id", course.Iri),
            new("returnURL", $"{origin}/learning/{LaunchRecord.KeyOf(launch.Registration)}"),
        ]);
        return $"/courses/{course.CourseId}/{course.Language}/index.html{query}";
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task<NewCredential> CreateCredentialAsync(LaunchRecord launch, CancellationToken cancel)
    {
        var prefix = $"launch-{launch.Registration:N}-";
        var now = time.GetUtcNow();
        var expired = (await credentials.ListAsync(prefix, cancel)).Where(old => old.IsExpired(now)).Select(old => old.Key);
        await credentials.RevokeAsync(expired, cancel);

        using var actor = JsonDocument.Parse(launch.Actor.ToJsonString());
        var binding = new LaunchBinding(AgentKeys.Identifier(actor.RootElement)!, launch.Registration);
        return await credentials.CreateAsync(
            prefix + CredentialStore.RandomText()[..8], LaunchScopes, null, now.AddDays(options.LaunchDays), binding, cancel);
    }
}
