using CoursePackager.Lrs.Http;
using CoursePackager.Lrs.Pages;
using CoursePackager.Xapi;

namespace CoursePackager.Lrs.Configuration;

/// <summary>The order in which a request passes through the service.</summary>
internal static class LrsPipeline
{
    private const string Xapi = "xapi";

    private static readonly string[] ExposedHeaders =
        ["ETag", "Last-Modified", "Content-Language", XapiVersions.HeaderName, "X-Experience-API-Consistent-Through"];

    public static void AddServices(IServiceCollection services)
    {
        services.AddResponseCompression();
        services.AddRequestDecompression();
        // Content packages may lie on any origin; they show a credential in the Authorization header, never a cookie.
        services.AddCors(cors => cors.AddPolicy(Xapi, policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "HEAD", "POST", "PUT", "DELETE")
            .WithExposedHeaders(ExposedHeaders).SetPreflightMaxAge(TimeSpan.FromHours(1))));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
    }

    public static void Use(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseWhen(IsXapi, xapi => xapi
            .UseMiddleware<XapiResponseHeaders>()
            .UseMiddleware<XapiErrors>()
            .UseCors(Xapi)
            .UseRequestDecompression()
            .UseMiddleware<BodyLimit>()
            .UseMiddleware<AlternateSyntax>()
            .UseMiddleware<XapiVersionCheck>()
            .UseMiddleware<XapiAuthentication>());
        app.UseWhen(context => !IsXapi(context), pages => pages
            .UseMiddleware<PageErrors>()
            .UseMiddleware<BodyLimit>());
        app.UseRouting();
    }

    // As routing does: a path that reaches an endpoint of /xapi must have passed its checks.
    private static bool IsXapi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/xapi", StringComparison.OrdinalIgnoreCase);
}
