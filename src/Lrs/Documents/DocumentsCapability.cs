using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Documents;

/// <summary>The three document resources: state, activity profiles, agent profiles.</summary>
internal sealed class DocumentsCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DocumentReader>();
        services.AddSingleton<DocumentWriter>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        Map(routes, "/xapi/activities/state", DocumentKind.State);
        Map(routes, "/xapi/activities/profile", DocumentKind.ActivityProfile);
        Map(routes, "/xapi/agents/profile", DocumentKind.AgentProfile);
    }

    private static void Map(IEndpointRouteBuilder routes, string address, DocumentKind kind)
    {
        var reader = routes.ServiceProvider.GetRequiredService<DocumentReader>();
        var writer = routes.ServiceProvider.GetRequiredService<DocumentWriter>();
        routes.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], context => reader.GetAsync(context, kind));
        routes.MapPut(address, context => writer.PutAsync(context, kind));
        routes.MapPost(address, context => writer.PostAsync(context, kind));
        routes.MapDelete(address, context => writer.DeleteAsync(context, kind));
    }
}
