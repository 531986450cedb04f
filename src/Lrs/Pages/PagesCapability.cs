using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Pages;

/// <summary>What all pages share: templates, words, the style sheet.</summary>
internal sealed class PagesCapability : ICapability
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Templates>();
        services.AddSingleton<Words>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<ProblemPage>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes) =>
        routes.MapMethods(SiteStyle.Address, [HttpMethods.Get, HttpMethods.Head], SiteStyle.Serve);
}
