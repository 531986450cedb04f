using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi.Json;
using CoursePackager.Xapi.Model;

namespace CoursePackager.Lrs.Agents;

/// <summary>GET /xapi/agents: an agent as a Person, with every name it was given in statements. One that nothing is known of is
/// answered with what the request says of it (xAPI 1.0.3 Communication 2.4).</summary>
internal sealed class AgentResource(IStore store, AgentFold fold)
{
    private const string Parameter = "agent";

    private readonly FoldReader<AgentRecord, AgentMention> reader = new(store, fold);

    public async Task GetAsync(HttpContext context)
    {
        var parameters = RequestParameters.Read(context.Request, [Parameter]);
        var json = parameters.Required(Parameter);
        var identifier = AgentParameter.Identifier(Parameter, json, XapiRequest.Of(context).Version);
        if (XapiJson.Parse<Actor>(json) is not Agent agent)
            throw XapiProblem.BadParameter(Parameter, "The parameter 'agent' is a group: only an agent is a person.");
        var credential = XapiRequest.Require(context, Scopes.StatementsRead, Scopes.Profile);
        if (credential.Launch is { } launch && launch.Agent != identifier)
            throw XapiProblem.Forbidden("This launch may ask only about its own learner.");

        var mentions = new StatementQuery { AgentKey = IndexKeys.Of(identifier), RelatedAgents = true, Limit = 1 };
        var record = await reader.ReadAsync(credential.Tenant, identifier, mentions, context.RequestAborted);
        await TaggedJson.WriteAsync(context, XapiJson.SerializeToUtf8(Person(agent, record?.Names ?? [])));
    }

    private static Person Person(Agent agent, IReadOnlyList<string> names) => new()
    {
        Names = names.Count > 0 ? names : List(agent.Name),
        Mboxes = List(agent.Mbox),
        MboxSha1Sums = List(agent.MboxSha1Sum),
        OpenIds = List(agent.OpenId),
        Accounts = List(agent.Account),
    };

    private static T[]? List<T>(T? value)
        where T : class => value is null ? null : [value];
}
