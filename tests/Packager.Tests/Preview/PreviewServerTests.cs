using System.Net;
using System.Net.Sockets;
using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Preview;

namespace CoursePackager.Packager.Tests.Preview;

/// <summary>The preview is for this machine alone.</summary>
public sealed class PreviewServerTests : IAsyncLifetime, IDisposable
{
    private PreviewServer _server = null!;
    private readonly CancellationTokenSource _end = new();
    private readonly HttpClient _client = new();
    private Task _serving = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        _server = await PreviewServer.StartAsync(null);
        _serving = _server.RunAsync((context, _) => Answers.TextAsync(context.Response, HttpStatusCode.OK, "here"), _end.Token);
    }

    public async Task DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        await _server.DisposeAsync();
    }

    public void Dispose()
    {
        _end.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task It_answers_those_who_call_it_by_its_own_name() => Assert.Equal("here", await _client.GetStringAsync(_server.Url));

    [Fact]
    public async Task It_answers_to_localhost_as_well_also_when_that_arrives_at_the_other_address()
    {
        Assert.Equal("here", await _client.GetStringAsync(new Uri($"http://localhost:{_server.Port}/")));
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Url);
        request.Headers.Host = $"localhost:{_server.Port}";
        using var answer = await _client.SendAsync(request);

        Assert.Equal("here", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:8090")]
    [InlineData("127.0.0.1:1")]
    public async Task A_name_of_somebody_else_is_refused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _server.Url);
        request.Headers.Host = host;
        using var answer = await _client.SendAsync(request);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.NotEqual("here", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_of_other_sites_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _server.Url);
        request.Headers.Add("Origin", "http://evil.example");
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        foreach (var address in (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(a => !IPAddress.IsLoopback(a)))
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(address, _server.Port));
        }
    }

    [Fact]
    public async Task A_port_of_another_program_is_taken_too()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var fault = await Assert.ThrowsAsync<UsageException>(() => PreviewServer.StartAsync(port));

        Assert.Equal($"Port {port} is taken; name another one, or leave --port out.", fault.Message);
    }

    [Fact]
    public void A_port_that_is_not_permitted_is_not_called_taken() => Assert.Equal(
        "Port 80 cannot be used: Permission denied; name another one, or leave --port out.",
        PreviewServer.Refusal(80, new IOException("Failed to bind.", new AggregateException(new SocketException((int)SocketError.AccessDenied)))));

    [Theory]
    [InlineData("localhost", 80, true)]
    [InlineData("127.0.0.1", 80, true)]
    [InlineData("localhost:80", 80, true)]
    [InlineData("localhost", 8090, false)]
    [InlineData("evil.example", 80, false)]
    [InlineData(null, 80, false)]
    public void Addresses_leave_out_the_usual_port(string? host, int port, bool isHere) => Assert.Equal(isHere, PreviewServer.IsHere(host, port));

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_sentence()
    {
        var fault = await Assert.ThrowsAsync<UsageException>(() => PreviewServer.StartAsync(_server.Port));

        Assert.Equal($"Port {_server.Port} is taken; name another one, or leave --port out.", fault.Message);
    }
}
