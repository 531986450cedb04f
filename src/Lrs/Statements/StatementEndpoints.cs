using System.Text.Json;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Statements;

/// <summary>GET, POST and PUT of /xapi/statements (xAPI 1.0.3 Communication 2.1).</summary>
internal sealed class StatementEndpoints(
    StatementWriter writer, StatementReader reader, StatementShapes shapes, StatementResponse response, Authority authority,
    LrsOptions options)
{
    public async Task PostAsync(HttpContext context)
    {
        RequestParameters.Read(context.Request, []);
        var ids = await writer.WriteAsync(context, null);
        await StatementResponse.WriteJsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(ids));
    }

    public async Task PutAsync(HttpContext context)
    {
        var parameters = RequestParameters.Read(context.Request, ["statementId"]);
        parameters.Required("statementId");
        await writer.WriteAsync(context, parameters.Uuid("statementId"));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public Task GetAsync(HttpContext context)
    {
        var parameters = RequestParameters.Read(context.Request, StatementFilter.AllParameters);
        var access = ReadAccess.Of(context, authority);
        var isSingle = parameters.Has("statementId") || parameters.Has("voidedStatementId");
        return isSingle ? GetOneAsync(context, parameters, access) : GetManyAsync(context, parameters, access);
    }

    private async Task GetOneAsync(HttpContext context, RequestParameters parameters, ReadAccess access)
    {
        if (parameters.Has("statementId") && parameters.Has("voidedStatementId"))
            throw XapiProblem.BadRequest("Give statementId or voidedStatementId, not both.");
        if (parameters.Names.FirstOrDefault(name => !StatementFilter.SingleParameters.Contains(name)) is { } extra)
            throw XapiProblem.BadParameter(extra, $"The parameter '{extra}' is not possible together with a statement's id.");
        var format = StatementFilter.Format(parameters);
        var withAttachments = parameters.Flag("attachments");
        var voided = parameters.Uuid("voidedStatementId");
        var id = voided ?? parameters.Uuid("statementId")!.Value;

        var tenant = XapiRequest.Of(context).Credential!.Tenant;
        var found = await reader.FindAsync(tenant, id, voided is not null, access, context.RequestAborted)
            ?? throw XapiProblem.NotFound($"There is no {(voided is null ? "" : "voided ")}statement {id}.");
        context.Response.Headers.LastModified = WireTime.HttpDate(found.Stored);
        var json = StatementFormatter.Apply(found.Json, await shapes.OfAsync(context, format, [found]));
        await WriteAsync(context, tenant, json, [found], withAttachments);
    }

    private async Task GetManyAsync(HttpContext context, RequestParameters given, ReadAccess access)
    {
        var (parameters, cursor) = Continue(given);
        var format = StatementFilter.Format(parameters);
        var withAttachments = parameters.Flag("attachments");
        var version = XapiRequest.Of(context).Version;
        var query = StatementFilter.Read(parameters, version, options) with { Cursor = cursor };
        var tenant = XapiRequest.Of(context).Credential!.Tenant;
        var page = await reader.ReadAsync(tenant, query, access, context.RequestAborted);

        var shape = await shapes.OfAsync(context, format, page.Statements);
        var more = page.NextCursor is { } next ? new MoreCursor(parameters.All, next).ToAddress() : null;
        var statements = page.Statements.Select(item => StatementFormatter.Apply(item.Json, shape));
        await WriteAsync(context, tenant, StatementResponse.Result(statements, more), page.Statements, withAttachments);
    }

    private static (RequestParameters Parameters, long? Cursor) Continue(RequestParameters given)
    {
        if (given.Text(MoreCursor.Parameter) is not { } text)
            return (given, null);
        if (given.Names.Count > 1)
            throw XapiProblem.BadParameter(
                MoreCursor.Parameter, "The parameter 'more' stands alone: it holds every filter already.");
        var cursor = MoreCursor.Parse(text);
        return (RequestParameters.From(cursor.Parameters), cursor.Sequence);
    }

    private Task WriteAsync(
        HttpContext context, string tenant, ReadOnlyMemory<byte> json, IReadOnlyList<StoredStatement> statements,
        bool withAttachments) =>
        withAttachments
            ? response.WriteMultipartAsync(context, tenant, json, statements)
            : StatementResponse.WriteJsonAsync(context, json);
}
