using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Observability;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Pages;

/// <summary>Gives browsers a page for every failure outside /xapi, in place of an empty answer.</summary>
internal sealed class PageErrors(RequestDelegate next, ProblemPage problems, ILogger<PageErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await problems.WriteAsync(context, Status(failure, context));
            return;
        }

        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await problems.WriteAsync(context, response.StatusCode);
    }

    private int Status(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case BadHttpRequestException bad:
                return bad.StatusCode;
            case XapiProblem tooLarge:
                return tooLarge.Status; // from BodyLimit
            case StoreFullException or StoreUnavailableException:
                return StatusCodes.Status503ServiceUnavailable;
            case StoreDamagedException:
                log.DataDamaged(context.Request.Method, context.Request.Path, failure.Message);
                return StatusCodes.Status500InternalServerError;
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return 499;
            default:
                log.PageFailed(failure, context.Request.Method, context.Request.Path, context.TraceIdentifier);
                return StatusCodes.Status500InternalServerError;
        }
    }
}
