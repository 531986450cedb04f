using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CoursePackager.Lrs.Storage.Tests.Postgres;

namespace CoursePackager.Lrs.Conformance.Support.Running;

/// <summary>A started service with a store of its own, seen only through HTTP.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    /// <summary>Largest body the service takes, in bytes.</summary>
    public const int MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>Most statements it gives on one page.</summary>
    public const int MaxPageSize = 50;

    private const string Key = "conformance";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("lrs-conformance-").FullName;
    private readonly string secret = RandomNumberGenerator.GetHexString(40);
    private PostgresServer? database;
    private LrsProcess? process;

    private RunningService() => Administrator = Basic(Key, secret);

    public HttpClient Http { get; private set; } = new();

    /// <summary>Authorization header of the credential that may do everything.</summary>
    public string Administrator { get; }

    /// <summary>Authorization header of a credential that may only store statements.</summary>
    public string Writer { get; private set; } = "";

    public static async Task<RunningService> StartAsync(string store)
    {
        var service = new RunningService();
        try
        {
            await service.StartProcessesAsync(store);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process?.Dispose();
        if (database is not null)
            await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Value of Authorization for a key and its secret.</summary>
    public static string Basic(string key, string secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    private async Task StartProcessesAsync(string store)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var settings = new Dictionary<string, string>
        {
            ["LRS__Urls"] = url,
            ["LRS__Data"] = Path.Combine(folder, "data"),
            ["LRS__Store"] = store,
            ["LRS__BootstrapKey"] = Key,
            ["LRS__BootstrapSecret"] = secret,
            ["LRS__MaxBodyBytes"] = MaxBodyBytes.ToString(CultureInfo.InvariantCulture),
            ["LRS__MaxPageSize"] = MaxPageSize.ToString(CultureInfo.InvariantCulture),
        };
        if (store == Services.Postgres)
        {
            database = new PostgresServer();
            await database.InitializeAsync();
            settings["LRS__Connection"] = await database.NewSchemaAsync();
        }

        Writer = await AddKeyAsync(settings, "writer", "statements/write");
        process = new LrsProcess(folder, settings, "serve");
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri($"{url}/xapi/"),
        };
        await WaitUntilReadyAsync(process);
    }

    private async Task<string> AddKeyAsync(Dictionary<string, string> settings, string key, string scope)
    {
        using var adding = new LrsProcess(folder, settings, "keys", "add", "--key", key, "--scope", scope);
        var lines = (await adding.FinishAsync()).Split('\n');
        return Basic(key, lines.First(line => line.StartsWith("secret", StringComparison.Ordinal))[6..].Trim());
    }

    private async Task WaitUntilReadyAsync(LrsProcess starting)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (!await IsReadyAsync())
        {
            if (starting.HasExited || enough.IsCancellationRequested)
                throw new InvalidOperationException($"The service does not get ready: {starting.Output}");
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
