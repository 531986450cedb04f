using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Configuration;

/// <summary>A service ready to start, with the store it holds open.</summary>
internal sealed class LrsServer : IAsyncDisposable
{
    private readonly IStore store;

    private LrsServer(WebApplication app, IStore store) => (App, this.store) = (app, store);

    public WebApplication App { get; }

    /// <summary>Opens the store and builds the service. Options must have been validated.</summary>
    /// <exception cref="StoreException">The data folder is in use or damaged.</exception>
    public static async Task<LrsServer> CreateAsync(LrsOptions options, TimeProvider time, CancellationToken cancel)
    {
        var store = await StoreOpener.OpenAsync(options, time, cancel);
        try
        {
            var app = Build(options, time, store);
            if (options is { BootstrapKey: { } key, BootstrapSecret: { } secret })
                await app.Services.GetRequiredService<CredentialStore>().SetAsync(key, secret, "LRS__BootstrapKey", cancel);
            return new LrsServer(app, store);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await store.DisposeAsync();
    }

    private static WebApplication Build(LrsOptions options, TimeProvider time, IStore store)
    {
        // The content root is the program's own folder: a settings file lying in the current folder must not change the service.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, Args = [] });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // Http/BodyLimit counts, also after decompression.
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning);
        builder.Services.AddSingleton(options).AddSingleton(time).AddSingleton(store);
        LrsPipeline.AddServices(builder.Services);
        foreach (var capability in Capabilities.All)
            capability.AddServices(builder.Services);

        var app = builder.Build();
        LrsPipeline.Use(app);
        foreach (var capability in Capabilities.All)
            capability.MapRoutes(app);
        return app;
    }
}
