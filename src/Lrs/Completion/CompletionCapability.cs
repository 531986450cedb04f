using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Completion;

/// <summary>Computes completion from statements and issues certificates.</summary>
internal sealed class CompletionCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ProjectionSignal>();
        services.AddSingleton<CourseCatalog>();
        services.AddSingleton<RuleBook>();
        services.AddSingleton<CompletionProjector>();
        services.AddHostedService<CompletionWorker>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
