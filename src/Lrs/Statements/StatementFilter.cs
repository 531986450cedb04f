using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Statements;

/// <summary>The parameters of GET /statements as a query of the store (xAPI 1.0.3 Communication 2.1.3).</summary>
internal static class StatementFilter
{
    public static readonly IReadOnlyList<string> ListParameters =
    [
        "agent", "verb", "activity", "registration", "related_activities", "related_agents", "since", "until", "limit", "format",
        "attachments", "ascending",
    ];

    public static readonly IReadOnlyList<string> SingleParameters = ["statementId", "voidedStatementId", "format", "attachments"];

    public static readonly IReadOnlyList<string> AllParameters =
        [.. SingleParameters.Union(ListParameters, StringComparer.Ordinal), MoreCursor.Parameter];

    public static StatementQuery Read(RequestParameters parameters, XapiVersion version, LrsOptions options) => new()
    {
        AgentKey = parameters.Text("agent") is { } agent
            ? IndexKeys.Of(AgentParameter.Identifier("agent", agent, version)) : null,
        RelatedAgents = parameters.Flag("related_agents"),
        VerbKey = parameters.Iri("verb") is { } verb ? IndexKeys.Of(verb) : null,
        ActivityKey = parameters.Iri("activity") is { } activity ? IndexKeys.Of(activity) : null,
        RelatedActivities = parameters.Flag("related_activities"),
        Registration = parameters.Uuid("registration"),
        Since = parameters.Timestamp("since"),
        Until = parameters.Timestamp("until"),
        Ascending = parameters.Flag("ascending"),
        Limit = Limit(parameters.Count("limit"), options.MaxPageSize),
    };

    /// <summary>exact when absent.</summary>
    public static StatementFormat Format(RequestParameters parameters) => parameters.Text("format") switch
    {
        null or "exact" => StatementFormat.Exact,
        "ids" => StatementFormat.Ids,
        "canonical" => StatementFormat.Canonical,
        _ => throw XapiProblem.BadParameter("format", "The parameter 'format' must be exact, ids or canonical."),
    };

    // Zero stands for the most the server gives.
    private static int Limit(int? asked, int most) => asked is null or 0 ? most : Math.Min(asked.Value, most);
}
