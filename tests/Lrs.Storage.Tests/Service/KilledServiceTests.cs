using CoursePackager.Lrs.Storage.Tests.Postgres;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary><c>lrs serve</c> is killed again and again while clients post, and so is the database server.</summary>
public sealed class KilledServiceTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly XapiClients clients = new();
    private readonly Random random = new(8);
    private readonly int rounds = LongRuns.Crashes(6);

    public void Dispose() => folder.Delete();

    [Fact]
    public async Task The_embedded_store_loses_nothing_acknowledged_and_leaves_nothing_half()
    {
        string[] options = ["--data", folder.Path];
        for (var round = 0; round < rounds; round++)
            await PostAndKillAsync(options);

        await RequireAsync(options, $"{rounds} kills");
    }

    [Fact]
    public async Task The_PostgreSQL_store_loses_nothing_acknowledged_and_leaves_nothing_half()
    {
        var server = PostgresServer.OfItsOwn();
        await server.InitializeAsync();
        try
        {
            string[] options = ["--data", folder.Path, "--store", "postgres", "--connection", server.Connection()];
            for (var round = 0; round < rounds; round++)
            {
                if (round % 2 == 0)
                    await PostAndKillAsync(options);
                else
                    await PostAndCrashAsync(server, options);
            }

            await RequireAsync(options, $"{(rounds + 1) / 2} kills and {rounds / 2} crashes of the server");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private async Task PostAndKillAsync(string[] options)
    {
        await using var lrs = await ServedLrs.StartAsync(options);
        var posting = clients.PostAsync(lrs.Http, CancellationToken.None);
        await SomeTimeAsync();
        await lrs.KillAsync();
        await posting;
    }

    /// <summary>The service stays, and goes on when the server is back.</summary>
    private async Task PostAndCrashAsync(PostgresServer server, string[] options)
    {
        await using var lrs = await ServedLrs.StartAsync(options);
        using var finish = new CancellationTokenSource();
        var posting = clients.PostAsync(lrs.Http, finish.Token);
        await SomeTimeAsync();
        await server.StopAsync("immediate");
        await server.StartAsync();
        for (var before = clients.Acknowledged; clients.Acknowledged == before && !posting.IsCompleted;)
            await Task.Delay(20);
        await finish.CancelAsync();
        await posting;
        Assert.Equal(0, await lrs.StopAsync());
    }

    /// <summary>Mostly some time after the first answer, now and then before it.</summary>
    private async Task SomeTimeAsync()
    {
        var (before, isEarly) = (clients.Acknowledged, random.Next(8) == 0);
        while (!isEarly && clients.Acknowledged == before)
            await Task.Delay(1);
        await Task.Delay(random.Next(300));
    }

    private async Task RequireAsync(string[] options, string what)
    {
        await using var lrs = await ServedLrs.StartAsync(options);
        var ledger = new SentLedger(lrs.Http, clients.Sent);
        await ledger.RequireAsync();
        Assert.True(clients.Acknowledged > rounds);
        output.WriteLine($"{what}: {ledger}.");
    }
}
