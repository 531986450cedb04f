using System.Text.Json.Nodes;
using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Statements;

/// <summary>Finds out how a request wants its statements, with what the canonical format needs for all of them.</summary>
internal sealed class StatementShapes(ActivityDefinitions definitions)
{
    private static readonly Dictionary<string, JsonObject> None = [];

    public async Task<StatementShape> OfAsync(
        HttpContext context, StatementFormat format, IReadOnlyList<StoredStatement> statements)
    {
        var request = XapiRequest.Of(context);
        var languages = AcceptedLanguages.Of(context.Request);
        if (format != StatementFormat.Canonical)
            return new StatementShape(format, request.Version, languages, None);
        var found = await definitions.FindAllAsync(request.Credential!.Tenant, statements, context.RequestAborted);
        foreach (var definition in found.Values)
            CanonicalFormat.ReduceDefinition(definition, languages);
        return new StatementShape(format, request.Version, languages, found);
    }
}
