using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Projections;

namespace CoursePackager.Lrs.Completion;

/// <summary>Computes completion from statements and issues certificates.</summary>
internal sealed class CompletionCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<CourseCatalog>();
        services.AddSingleton<RuleBook>();
        services.AddSingleton<IProjection, CompletionProjector>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
