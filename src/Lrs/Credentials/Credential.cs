using System.Text.Json.Serialization;

namespace CoursePackager.Lrs.Credentials;

/// <summary>A key with what its secret opens. The secret itself is never kept, only its SHA-256: it is random, so no slow hash is
/// needed.</summary>
internal sealed record Credential
{
    public required string Key { get; init; }

    /// <summary>SHA-256 of the secret, lower-case hex.</summary>
    public required string SecretHash { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What it is for, in the administrator's words.</summary>
    public string? Name { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it stops working; null: never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>Set for learners' launches.</summary>
    public LaunchBinding? Launch { get; init; }

    [JsonIgnore]
    public string Tenant { get; init; } = Storage.Tenants.Default;

    public bool Allows(string scope) => Scopes.Contains(Credentials.Scopes.All) || Scopes.Contains(scope);

    public bool IsExpired(DateTimeOffset now) => Expires <= now;
}
