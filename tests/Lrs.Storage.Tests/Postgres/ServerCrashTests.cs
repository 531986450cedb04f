using System.Collections.Concurrent;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.Postgres;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>The database server goes away and comes back. It has a server of its own.</summary>
public sealed class ServerCrashTests : IAsyncLifetime
{
    private const string Tenant = "default";
    private const int Rounds = 3;
    private readonly PostgresServer server = PostgresServer.OfItsOwn();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Every_acknowledged_statement_survives_a_crash_of_the_server()
    {
        await using var store = await PostgresStore.OpenAsync(server.Connection());
        var acknowledged = new ConcurrentBag<Guid>();
        using var finish = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteAsync(store, acknowledged, finish.Token))).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            var before = acknowledged.Count;
            while (acknowledged.Count < before + 100)
                await Task.Delay(5);
            await server.StopAsync("immediate");
            await server.StartAsync();
        }

        await finish.CancelAsync();
        await Task.WhenAll(writers);

        var all = await store.ReadChangesAsync(Tenant, 0, int.MaxValue, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(statement => statement.Sequence));
        Assert.Empty(acknowledged.Except(all.Select(statement => statement.Id)));
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

    private static async Task WriteAsync(PostgresStore store, ConcurrentBag<Guid> acknowledged, CancellationToken finish)
    {
        while (!finish.IsCancellationRequested)
        {
            var batch = Make.Batch(3);
            try
            {
                await store.AppendAsync(Tenant, batch, CancellationToken.None);
                foreach (var statement in batch)
                    acknowledged.Add(statement.Id);
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }
}
