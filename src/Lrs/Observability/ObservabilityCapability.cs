using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Observability;

/// <summary>/healthz: the process answers. /readyz: the store does too.</summary>
internal sealed class ObservabilityCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", [HttpMethods.Get, HttpMethods.Head], () => TypedResults.Text("ok"));
        routes.MapMethods("/readyz", [HttpMethods.Get, HttpMethods.Head], ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(IStore store, CancellationToken cancel)
    {
        try
        {
            await store.ConsistentThroughAsync(Tenants.Default, cancel);
            return TypedResults.Text("ready");
        }
        catch (StoreException)
        {
            return TypedResults.Text("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
