using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CoursePackager.Packager.Commands;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// A web server for this machine alone: it listens on 127.0.0.1 and ::1, and answers only requests addressed to it as
/// <c>127.0.0.1</c>, <c>[::1]</c> or <c>localhost</c>, so that no web site can reach it through a name of its own (DNS rebinding).
/// </summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int FirstPort = 8090;
    private const int PortsTried = 20;
    private const int UsualPort = 80; // the one that addresses leave out
    private const int LargestRequest = 64 * 1024;

    private readonly KestrelServer _server;
    private readonly Listener _listener;

    private PreviewServer(KestrelServer server, Listener listener, int port)
    {
        _server = server;
        _listener = listener;
        Port = port;
    }

    public int Port { get; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/");

    /// <summary>Starts listening; requests wait until <see cref="RunAsync"/> is called.</summary>
    /// <param name="port">Null for the first free one from 8090 on, so that addresses stay the same from day to day.</param>
    /// <exception cref="UsageException">The port is taken or cannot be used.</exception>
    public static async Task<PreviewServer> StartAsync(int? port)
    {
        if (port is { } wanted)
        {
            var (asked, fault) = await TryStartAsync(wanted);
            return asked ?? throw new UsageException(Refusal(wanted, fault!));
        }

        foreach (var candidate in Enumerable.Range(FirstPort, PortsTried).Append(AnyFreePort()))
            if ((await TryStartAsync(candidate)).Server is { } server) return server;
        throw new UsageException("There is no free port on this machine.");
    }

    /// <summary>Hands every request to <paramref name="handle"/> until the end; a request that fails does not end the server.</summary>
    public async Task RunAsync(Func<HttpContext, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        _listener.Begin(handle, cancellation);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException)
        {
            await _server.StopAsync(cancellation); // waits for nobody
        }
    }

    /// <summary>Why a port was not to be had, in one sentence.</summary>
    public static string Refusal(int port, IOException fault)
    {
        if (fault.InnerException is AddressInUseException) return $"Port {port} is taken; name another one, or leave --port out.";
        var inner = fault.InnerException is AggregateException { InnerExceptions: [{ } first, ..] } ? first : fault.InnerException ?? fault;
        return $"Port {port} cannot be used: {inner.Message.TrimEnd('.')}; name another one, or leave --port out.";
    }

    /// <summary>Whether a host, as browsers write it, is this machine at this port.</summary>
    public static bool IsHere(string? host, int port)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $":{port}");
        return host == "127.0.0.1" + suffix || host == "localhost" + suffix || host == "[::1]" + suffix
            || (port == UsualPort && host is ("127.0.0.1" or "localhost" or "[::1]"));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private static async Task<(PreviewServer? Server, IOException? Fault)> TryStartAsync(int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = new ServiceCollection().BuildServiceProvider() };
        options.Limits.MaxRequestBodySize = LargestRequest;
        options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var listener = new Listener(port);
        try
        {
            await server.StartAsync(listener, CancellationToken.None);
            return (new PreviewServer(server, listener, port), null);
        }
        catch (IOException fault)
        {
            server.Dispose();
            return (null, fault);
        }
    }

    private static int AnyFreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Turns strangers away and hands the others on.</summary>
    private sealed class Listener(int port) : IHttpApplication<HttpContext>
    {
        private readonly TaskCompletionSource<Func<HttpContext, Task>> _handler = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Begin(Func<HttpContext, CancellationToken, Task> handle, CancellationToken cancellation) => _handler.TrySetResult(async context =>
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, context.RequestAborted);
            await handle(context, end.Token);
        });

        public HttpContext CreateContext(Microsoft.AspNetCore.Http.Features.IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public async Task ProcessRequestAsync(HttpContext context)
        {
            try
            {
                if (IsAddressedToUs(context.Request)) await (await _handler.Task.WaitAsync(context.RequestAborted))(context);
                else await Answers.TextAsync(context.Response, HttpStatusCode.MisdirectedRequest, $"The preview is at http://127.0.0.1:{port}/; open that. Through a tunnel, take the same port on both ends.");
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                context.Abort(); // the page went away, or the preview ends
            }
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing is kept of a request.
        }

        private bool IsAddressedToUs(HttpRequest request) =>
            IsHere(request.Headers.Host, port)
            && (request.Headers.Origin is not [{ } origin, ..]
                || (origin.StartsWith("http://", StringComparison.Ordinal) && IsHere(origin["http://".Length..], port)));
    }
}
