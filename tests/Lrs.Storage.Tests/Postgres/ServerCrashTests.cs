using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.CrashWriter;
using CoursePackager.Lrs.Storage.Postgres;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The database server goes away and comes back. It has a server of its own.</summary>
public sealed class ServerCrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Tenant = "default";
    private readonly PostgresServer server = PostgresServer.OfItsOwn();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_crash_of_the_server_loses_nothing_acknowledged_and_leaves_nothing_half()
    {
        await using var store = await PostgresStore.OpenAsync(server.Connection());
        var (ledger, random, rounds) = (new CrashLedger(), new Random(6), LongRuns.Crashes(3));
        using var finish = new CancellationTokenSource();
        var writers = Writers.RunAsync(store, ledger.Note, finish.Token);
        for (var round = 1; round <= rounds; round++)
        {
            var before = ledger.Count;
            while (ledger.Count == before)
                await Task.Delay(5);
            await Task.Delay(random.Next(400));
            await server.StopAsync("immediate");
            await server.StartAsync();
        }

        await finish.CancelAsync();
        await writers;

        await ledger.RequireAsync(store);
        output.WriteLine($"{rounds} crashes of the server: {ledger}.");
    }

    [Fact]
    public async Task Says_that_it_is_unavailable_and_goes_on_when_the_server_is_back()
    {
        await using var store = await PostgresStore.OpenAsync(server.Connection());
        var statement = Make.Statement();
        await store.AppendAsync(Tenant, [statement], CancellationToken.None);

        await server.StopAsync("fast");
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.GetStatementAsync(Tenant, statement.Id, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.AppendAsync(Tenant, [Make.Statement()], CancellationToken.None));
        await server.StartAsync();

        Assert.NotNull(await store.GetStatementAsync(Tenant, statement.Id, CancellationToken.None));
        Assert.Equal(2, await AppendAndCountAsync(store));
    }

    /// <summary>A restart between two requests breaks every pooled connection, and no caller notices.</summary>
    [Fact]
    public async Task A_restart_between_requests_is_not_noticed()
    {
        await using var store = await PostgresStore.OpenAsync(server.Connection());
        await store.AppendAsync(Tenant, [Make.Statement()], CancellationToken.None);
        await server.StopAsync("fast");
        await server.StartAsync();

        Assert.Equal(2, await AppendAndCountAsync(store));
    }

    private static async Task<int> AppendAndCountAsync(PostgresStore store)
    {
        await store.AppendAsync(Tenant, [Make.Statement()], CancellationToken.None);
        return (await store.ReadChangesAsync(Tenant, 0, 100, CancellationToken.None)).Count;
    }
}
