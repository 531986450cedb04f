using System.Text.Json;
using CoursePackager.Lrs.Observability;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Http;

/// <summary>Writes every failure below /xapi as <c>{"error": {"status", "message", "details": [{"path",
/// "message"}]}}</c>.</summary>
internal sealed class XapiErrors(RequestDelegate next, ILogger<XapiErrors> log)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: 404 or 405, ContentType: null })
                await WriteAsync(context, Unrouted(context));
        }
        catch (Exception failure) when (Explain(failure, context) is { } problem && !context.Response.HasStarted)
        {
            await WriteAsync(context, problem);
        }
    }

    private static XapiProblem Unrouted(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed
        ? new XapiProblem(405, $"{context.Request.Method} is not possible here; possible are {context.Response.Headers.Allow}.")
        : XapiProblem.NotFound("There is no such resource; the resources are /xapi/statements, /xapi/activities, "
            + "/xapi/activities/state, /xapi/activities/profile, /xapi/agents, /xapi/agents/profile and /xapi/about.");

    private XapiProblem? Explain(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case XapiProblem problem:
                return problem;
            case BadHttpRequestException bad:
                return new XapiProblem(bad.StatusCode, bad.Message);
            case StoreFullException:
                return new XapiProblem(507, failure.Message);
            case StoreUnavailableException:
                return new XapiProblem(503, failure.Message);
            case StoreDamagedException:
                log.DataDamaged(context.Request.Method, context.Request.Path, failure.Message);
                return new XapiProblem(
                    500, "Some of what is stored here is damaged, and nothing else is served in its place. "
                    + "The service's log names the file and the offset; its administrator can run 'lrs verify'.");
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return new XapiProblem(499, "The client went away.");
            default:
                log.RequestFailed(failure, context.Request.Method, context.Request.Path, context.TraceIdentifier);
                return new XapiProblem(
                    500, $"Something went wrong in the service. Nothing was stored. Its log has the details under "
                    + $"{context.TraceIdentifier}.");
        }
    }

    private static async Task WriteAsync(HttpContext context, XapiProblem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ContentLength = null;
        var details = problem.Details.Count > 0 ? problem.Details : null;
        var body = new { error = new { problem.Status, problem.Message, details } };
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Json), CancellationToken.None);
    }
}
