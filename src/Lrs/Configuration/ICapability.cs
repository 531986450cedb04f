namespace CoursePackager.Lrs.Configuration;

/// <summary>One capability of the service: a folder that registers its services and maps its routes.</summary>
internal interface ICapability
{
    void AddServices(IServiceCollection services);

    void MapRoutes(IEndpointRouteBuilder routes);
}
