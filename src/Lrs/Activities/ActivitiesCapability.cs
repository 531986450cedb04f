using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Activities;

/// <summary>Definitions of activities: gathered from statements, served at /xapi/activities and in canonical statements.</summary>
internal sealed class ActivitiesCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ActivityFold>();
        services.AddSingleton<IStatementFold>(provider => provider.GetRequiredService<ActivityFold>());
        services.AddSingleton<ActivityDefinitions>();
        services.AddSingleton<ActivityResource>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var resource = routes.ServiceProvider.GetRequiredService<ActivityResource>();
        routes.MapMethods("/xapi/activities", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)resource.GetAsync);
    }
}
