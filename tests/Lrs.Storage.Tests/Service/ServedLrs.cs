using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>The real <c>lrs serve</c> in a process of its own, and a client with its credential.</summary>
internal sealed class ServedLrs : IAsyncDisposable
{
    private const string Key = "tests";
    private const string Secret = "a-secret-of-the-tests";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly StringBuilder output = new();
    private readonly Process process;

    private ServedLrs(string[] options, string[] under)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        string[] command = [.. under, "dotnet", typeof(IStore).Assembly.Location, "serve", "--urls", url, .. options];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LRS__BootstrapKey"] = Key, ["LRS__BootstrapSecret"] = Secret },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(url) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}")));
        Http.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
    }

    public HttpClient Http { get; }

    /// <summary>Null while it runs; 128 and the signal's number when one ended it.</summary>
    public int? ExitCode => process.HasExited ? process.ExitCode : null;

    /// <summary>All that it has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Starts and waits until the service is ready.</summary>
    public static Task<ServedLrs> StartAsync(params string[] options) => StartUnderAsync([], options);

    /// <param name="under">A program, with its options, that starts another one, such as strace.</param>
    /// <param name="options">Options of serve.</param>
    public static async Task<ServedLrs> StartUnderAsync(string[] under, params string[] options)
    {
        var lrs = await TryStartAsync(under, options);
        Assert.True(lrs.ExitCode is null, lrs.Output);
        return lrs;
    }

    /// <summary>Starts and waits until the service is ready or has ended.</summary>
    public static async Task<ServedLrs> TryStartAsync(string[] under, params string[] options)
    {
        var lrs = new ServedLrs(options, under);
        var waited = Stopwatch.StartNew();
        while (!await lrs.IsReadyAsync())
        {
            if (lrs.process.HasExited)
            {
                await lrs.process.WaitForExitAsync(); // until all that it printed has been read
                break;
            }

            Assert.True(waited.Elapsed < Patience, $"lrs does not get ready: {lrs.Output}");
            await Task.Delay(50);
        }

        return lrs;
    }

    /// <summary>SIGKILL: the process does not get to do anything more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a supervisor sends it; returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        var served = Served();
        using (var kill = Process.Start("kill", ["-TERM", served.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    /// <summary>The process itself, or the one that the program above it has started.</summary>
    private int Served()
    {
        var children = File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Trim();
        return children.Length == 0 ? process.Id : int.Parse(children.Split(' ')[0], CultureInfo.InvariantCulture);
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
}
