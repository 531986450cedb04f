using CoursePackager.Lrs.Configuration;

namespace CoursePackager.Lrs.Credentials;

/// <summary>Keys and secrets for /xapi.</summary>
internal sealed class CredentialsCapability : ICapability
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<CredentialStore>();

    public void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
