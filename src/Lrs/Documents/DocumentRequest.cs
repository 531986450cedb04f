using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Documents;

/// <summary>What a document request is about, read from its parameters and checked against its credential.</summary>
/// <param name="Id">stateId or profileId; null when the request is about every document of the scope.</param>
internal sealed record DocumentRequest(string Tenant, DocumentScope Scope, string? Id, DateTimeOffset? Since)
{
    /// <param name="idNeeded">Whether a request without an id is a 400.</param>
    /// <param name="sinceAllowed">Whether <c>since</c> may be given (lists only).</param>
    public static DocumentRequest Read(HttpContext context, DocumentKind kind, bool idNeeded, bool sinceAllowed)
    {
        var idName = kind == DocumentKind.State ? "stateId" : "profileId";
        var parameters = RequestParameters.Read(context.Request, Known(kind, idName, sinceAllowed));
        var id = idNeeded ? parameters.Required(idName) : parameters.Text(idName);
        if (id is { Length: 0 })
            throw XapiProblem.BadParameter(idName, $"The parameter '{idName}' is empty.");
        if (id is not null && parameters.Has("since"))
            throw XapiProblem.BadParameter("since", $"The parameter 'since' is for lists: leave it or '{idName}' out.");

        var scope = new DocumentScope(
            kind, Activity(parameters, kind), Agent(context, parameters, kind), parameters.Uuid("registration"));
        var credential = XapiRequest.Require(context, kind == DocumentKind.State ? Scopes.State : Scopes.Profile);
        CheckLaunch(credential, scope, isWrite: !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsHead(context.Request.Method));
        return new DocumentRequest(credential.Tenant, scope, id, parameters.Timestamp("since"));
    }

    private static List<string> Known(DocumentKind kind, string idName, bool sinceAllowed)
    {
        var known = new List<string> { idName };
        if (kind != DocumentKind.AgentProfile)
            known.Add("activityId");
        if (kind != DocumentKind.ActivityProfile)
            known.Add("agent");
        if (kind == DocumentKind.State)
            known.Add("registration");
        if (sinceAllowed)
            known.Add("since");
        return known;
    }

    private static string? Activity(RequestParameters parameters, DocumentKind kind)
    {
        if (kind == DocumentKind.AgentProfile)
            return null;
        parameters.Required("activityId");
        return parameters.Iri("activityId");
    }

    private static string? Agent(HttpContext context, RequestParameters parameters, DocumentKind kind) =>
        kind == DocumentKind.ActivityProfile
            ? null
            : AgentParameter.Identifier("agent", parameters.Required("agent"), XapiRequest.Of(context).Version);

    private static void CheckLaunch(Credential credential, DocumentScope scope, bool isWrite)
    {
        if (credential.Launch is not { } launch)
            return;
        if (scope.Agent is not null && scope.Agent != launch.Agent)
            throw XapiProblem.Forbidden("This launch may use only the documents of its own learner.");
        if (scope.Registration is not null && scope.Registration != launch.Registration)
            throw XapiProblem.Forbidden("This launch may use only the state of its own registration.");
        if (scope.Kind == DocumentKind.ActivityProfile && isWrite)
            throw XapiProblem.Forbidden("A learner's launch may not change activity profiles: all learners share them.");
    }
}
