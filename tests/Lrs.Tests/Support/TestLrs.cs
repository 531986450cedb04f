using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Credentials;
using CoursePackager.Lrs.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoursePackager.Lrs.Tests.Support;

/// <summary>The real service on a free port with a data folder of its own.</summary>
public sealed class TestLrs : IAsyncLifetime
{
    private const string Key = "admin";
    private const string Secret = "a-secret-of-the-tests";
    private LrsServer? server;

    internal LrsOptions Options { get; private set; } = new();

    internal string Folder { get; } = Directory.CreateTempSubdirectory("lrs-tests-").FullName;

    internal IServiceProvider Services => server!.App.Services;

    internal HttpClient Http { get; private set; } = new();

    internal static string AdminAuthorization => BasicHeader.Format(Key, Secret);

    public Task InitializeAsync() => StartAsync(options => options);

    internal async Task StartAsync(Func<LrsOptions, LrsOptions> change)
    {
        Options = change(new LrsOptions
        {
            Urls = $"http://127.0.0.1:{FreePort()}",
            Data = Path.Combine(Folder, "data"),
            BootstrapKey = Key,
            BootstrapSecret = Secret,
        });
        server = await LrsServer.CreateAsync(Options, TimeProvider.System, CancellationToken.None);
        await server.App.StartAsync();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Options.PublicUrl),
        };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        if (server is not null)
        {
            await server.App.StopAsync();
            await server.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>An xAPI request with version 1.0.3 and the administrator's credential, unless headers say otherwise.</summary>
    internal async Task<Answer> SendAsync(
        string method, string address, object? body = null, string? authorization = null, string version = "1.0.3",
        string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.TryAddWithoutValidation("X-Experience-API-Version", version);
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? AdminAuthorization);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Bytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.ReadAsync(await Http.SendAsync(request));
    }

    /// <summary>Makes a credential with these scopes and returns its Authorization header.</summary>
    internal async Task<string> AuthorizeAsync(params string[] scopes)
    {
        var made = await Services.GetRequiredService<CredentialStore>().CreateAsync(
            $"test-{Guid.NewGuid():N}", scopes, null, null, null, CancellationToken.None);
        return BasicHeader.Format(made.Credential.Key, made.Secret);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static byte[] Bytes(object body) => body switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        _ => JsonSerializer.SerializeToUtf8Bytes(body),
    };
}
