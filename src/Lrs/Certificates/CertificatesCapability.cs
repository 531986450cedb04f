using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Certificates;

/// <summary>Certificates as PDF and SVG, and the public page that verifies them.</summary>
internal sealed class CertificatesCapability : ICapability
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<CertificateBook>();
        services.AddSingleton<CertificateTemplate>();
        services.AddSingleton<CertificateDocuments>();
        services.AddSingleton<CertificateFileCache>();
        services.AddSingleton<CertificateFiles>();
        services.AddSingleton<VerifyPage>();
    }

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/certificates/{id}.pdf", Reading, (HttpContext context, string id, CertificateFiles files) =>
            files.WritePdfAsync(context, id));
        routes.MapMethods("/certificates/{id}.svg", Reading, (HttpContext context, string id, CertificateFiles files) =>
            files.WriteSvgAsync(context, id));
        routes.MapMethods("/verify", Reading, (HttpContext context, VerifyPage page) => page.WriteFormAsync(context));
        routes.MapMethods("/verify/{id}", Reading, (HttpContext context, string id, VerifyPage page) =>
            page.WriteResultAsync(context, id));
    }
}
