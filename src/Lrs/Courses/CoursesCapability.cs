using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Courses;

/// <summary>Courses: taken from packages, served under /courses/{id}/{language}/.</summary>
internal sealed class CoursesCapability : ICapability
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new PackageLimits());
        services.AddSingleton<CourseLibrary>();
        services.AddSingleton<CourseFiles>();
        services.AddHostedService<CourseLoader>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        var files = routes.ServiceProvider.GetRequiredService<CourseFiles>();
        routes.MapMethods("/courses/{courseId}/{language}/{**path}", Methods, files.Serve);
    }
}
