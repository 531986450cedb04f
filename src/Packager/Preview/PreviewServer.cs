using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// A web server for this machine alone: it listens on 127.0.0.1, and answers only requests addressed to it by that name or
/// <c>localhost</c>, so that no web site can reach it through a name of its own (DNS rebinding).
/// </summary>
internal sealed class PreviewServer : IDisposable
{
    private const int FirstPort = 8090;
    private const int PortsTried = 20;
    private const int UsualPort = 80; // the one that addresses leave out

    // As Windows (sharing, already there, sockets), Linux, macOS and, for a port of this very process, .NET number it.
    private static readonly int[] TakenErrors = [32, 183, 10048, 98, 48, 400];

    private readonly HttpListener _listener;

    private PreviewServer(HttpListener listener, int port)
    {
        _listener = listener;
        Port = port;
    }

    public int Port { get; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/");

    /// <summary>Starts listening.</summary>
    /// <param name="port">Null for the first free one from 8090 on, so that addresses stay the same from day to day.</param>
    /// <exception cref="UsageException">The port is taken or cannot be used.</exception>
    public static PreviewServer Start(int? port)
    {
        if (port is { } wanted) return TryStart(wanted, out var fault) ?? throw new UsageException(Refusal(wanted, fault!));
        return Enumerable.Range(FirstPort, PortsTried).Select(p => TryStart(p, out _)).FirstOrDefault(s => s is not null)
            ?? TryStart(AnyFreePort(), out _) ?? throw new UsageException("There is no free port on this machine.");
    }

    /// <summary>Hands every request to <paramref name="handle"/> until the end; a request that fails does not end the server.</summary>
    public async Task RunAsync(Func<HttpListenerContext, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        await using var end = cancellation.Register(_listener.Abort);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context, handle, cancellation), CancellationToken.None);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                if (cancellation.IsCancellationRequested) return;
            }
        }
    }

    /// <summary>Why a port was not to be had, in one sentence.</summary>
    public static string Refusal(int port, Win32Exception fault) => TakenErrors.Contains(fault.NativeErrorCode)
        ? $"Port {port} is taken; name another one, or leave --port out."
        : $"Port {port} cannot be used: {fault.Message.TrimEnd('.')}; name another one, or leave --port out.";

    /// <summary>Whether a host, as browsers write it, is this machine at this port.</summary>
    public static bool IsHere(string? host, int port)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $":{port}");
        return host == "127.0.0.1" + suffix || host == "localhost" + suffix || (port == UsualPort && host is ("127.0.0.1" or "localhost"));
    }

    public void Dispose() => ((IDisposable)_listener).Dispose();

    private async Task AnswerAsync(
        HttpListenerContext context, Func<HttpListenerContext, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        try
        {
            if (IsAddressedToUs(context.Request)) await handle(context, cancellation);
            else await Answers.TextAsync(context.Response, HttpStatusCode.MisdirectedRequest, "This address is not the preview's.");
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException
            or InvalidOperationException or ProtocolViolationException)
        {
            context.Response.Abort(); // the page went away, or the preview ends
        }
    }

    private bool IsAddressedToUs(HttpListenerRequest request) =>
        IsHere(request.Headers["Host"], Port)
        && (request.Headers["Origin"] is not { } origin || origin.StartsWith("http://", StringComparison.Ordinal) && IsHere(origin["http://".Length..], Port));

    private static PreviewServer? TryStart(int port, out Win32Exception? fault)
    {
        fault = null;
        var listener = new HttpListener { IgnoreWriteExceptions = true };
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        try
        {
            listener.Start();
            return new PreviewServer(listener, port);
        }
        catch (Exception e) when (e is HttpListenerException or SocketException)
        {
            ((IDisposable)listener).Dispose();
            fault = (Win32Exception)e;
            return null;
        }
    }

    private static int AnyFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
