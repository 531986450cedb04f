using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Http;

namespace CoursePackager.Lrs.About;

/// <summary>/xapi/about: the versions of xAPI spoken here (xAPI 1.0.3 Communication 2.8).</summary>
internal sealed class AboutCapability : ICapability
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Versions = ["1.0.0", "1.0.1", "1.0.2", "1.0.3", "2.0.0"];

    public void AddServices(IServiceCollection services)
    {
    }

    public void MapRoutes(IEndpointRouteBuilder routes) => routes.MapMethods("/xapi/about", Methods, (HttpRequest request) =>
    {
        RequestParameters.Read(request, []);
        return TypedResults.Json(new { version = Versions });
    });
}
