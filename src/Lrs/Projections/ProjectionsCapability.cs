using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Projections;

/// <summary>Everything that follows the statements beside the service. A capability that has a projection registers it as an
/// <see cref="IProjection"/>; one that only folds statements into records registers an <see cref="IStatementFold"/>.</summary>
internal sealed class ProjectionsCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProjectionSignal>();
        services.AddSingleton<IProjection, FoldProjection>();
        services.AddHostedService<ProjectionWorker>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
