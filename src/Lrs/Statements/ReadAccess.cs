using System.Text.Json;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Statements;

/// <summary>Which statements a credential may see: all, those it wrote, or those of its launch.</summary>
internal sealed class ReadAccess
{
    private readonly Credential credential;
    private readonly string? authority;

    private ReadAccess(Credential credential, string? authority) => (this.credential, this.authority) = (credential, authority);

    /// <summary>Whether every statement of the tenant may be seen.</summary>
    public bool IsFull => authority is null && credential.Launch is null;

    /// <summary>403 when the credential may read nothing.</summary>
    public static ReadAccess Of(HttpContext context, Authority authorities)
    {
        var credential = XapiRequest.Require(context, Scopes.StatementsRead, Scopes.StatementsReadMine);
        if (credential.Launch is not null || credential.Allows(Scopes.StatementsRead))
            return new ReadAccess(credential, null);
        using var agent = JsonDocument.Parse(authorities.Json(credential));
        return new ReadAccess(credential, AgentKeys.Identifier(agent.RootElement));
    }

    /// <summary>Narrows a query as far as an index can; <see cref="CanSee"/> does the rest. 403 for another registration than the
    /// launch's.</summary>
    public StatementQuery Narrow(StatementQuery query)
    {
        if (credential.Launch is { } launch)
        {
            return query.Registration is null || query.Registration == launch.Registration
                ? query with { Registration = launch.Registration }
                : throw XapiProblem.Forbidden("This launch may read only its own registration.");
        }

        return authority is not null && query.AgentKey is null
            ? query with { AgentKey = IndexKeys.Of(authority), RelatedAgents = true }
            : query;
    }

    public bool CanSee(StoredStatement statement)
    {
        if (IsFull)
            return true;
        using var document = JsonDocument.Parse(statement.Json, StatementErrors.Depth);
        var root = document.RootElement;
        if (credential.Launch is { } launch)
            return AgentKeys.Identifier(root.GetProperty("actor")) == launch.Agent && HasRegistration(root, launch.Registration);
        return AgentKeys.Identifier(root.GetProperty("authority")) == authority;
    }

    private static bool HasRegistration(JsonElement statement, Guid registration) =>
        statement.TryGetProperty("context", out var context)
        && context.TryGetProperty("registration", out var own)
        && own.TryGetGuid(out var id) && id == registration;
}
