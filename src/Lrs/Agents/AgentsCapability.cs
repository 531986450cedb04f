using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Agents;

/// <summary>Names of agents: gathered from statements, served at /xapi/agents.</summary>
internal sealed class AgentsCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AgentFold>();
        services.AddSingleton<IStatementFold>(provider => provider.GetRequiredService<AgentFold>());
        services.AddSingleton<AgentResource>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var resource = routes.ServiceProvider.GetRequiredService<AgentResource>();
        routes.MapMethods("/xapi/agents", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)resource.GetAsync);
    }
}
