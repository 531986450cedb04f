using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>The real service as its own process, with an empty data folder and the packaged courses loaded.</summary>
internal sealed class LrsHost : IAsyncDisposable
{
    /// <summary>The course on the start page that most tests take; the page lists all courses of the repository.</summary>
    public static readonly string LabourMigration = CourseOf("labour-migration");

    private const string Key = "tests";
    private readonly string _secret = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
    private readonly string _data = Directory.CreateTempSubdirectory("coursepackager-lrs-").FullName;
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private LrsHost(string courses)
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        _process = Tool.Start(
            Repository.Lrs,
            ["serve", "--urls", Url, "--data", _data, "--courses", courses],
            new Dictionary<string, string> { ["LRS__BootstrapKey"] = Key, ["LRS__BootstrapSecret"] = _secret });
        _process.OutputDataReceived += (_, e) => _output.AppendLine(e.Data);
        _process.ErrorDataReceived += (_, e) => _output.AppendLine(e.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client = new HttpClient { BaseAddress = new Uri(Url) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{_secret}")));
        Client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
    }

    public string Url { get; }

    /// <summary>Asks the service as an administrator.</summary>
    public HttpClient Client { get; }

    public static string CourseOf(string id) => $"article[aria-labelledby='course-{id}']";

    public static async Task<LrsHost> StartAsync(string courses)
    {
        var host = new LrsHost(courses);
        for (var i = 0; i < 120; i++)
        {
            if (host._process.HasExited) throw new InvalidOperationException($"lrs stopped at once:\n{host._output}");
            try
            {
                using var answer = await host.Client.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return host;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException($"lrs did not get ready:\n{host._output}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
