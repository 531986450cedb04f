using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Certificates as PDF and SVG, and the public page that verifies them.</summary>
internal sealed class CertificatesCapability : ICapability
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<CertificateBook>();

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
