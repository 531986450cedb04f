using CoursePackager.Lrs.Storage.Tests.Postgres;
using Npgsql;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>The real service on a PostgreSQL server whose disk is really full.</summary>
public sealed class FullServerDiskTests(ITestOutputHelper output) : IDisposable
{
    private const int Some = 20;
    private readonly TemporaryFolder folder = new();
    private readonly XapiClients clients = new();

    public void Dispose() => folder.Delete();

    [MountingFact]
    public Task A_database_server_without_space_refuses_writes_and_loses_nothing() => FillServerAsync(
        (disk, _) =>
        {
            disk.Fill();
            return Task.CompletedTask;
        },
        mustStop: false);

    /// <summary>PostgreSQL stops when it cannot begin a file of its log (16 MiB).</summary>
    [MountingFact]
    public Task A_database_server_that_stops_for_want_of_space_has_lost_nothing_when_it_is_back() => FillServerAsync(
        async (disk, server) =>
        {
            disk.Fill(megabytesLeft: 8);
            try
            {
                await server.ExecuteAsync("SELECT pg_switch_wal()");
            }
            catch (NpgsqlException)
            {
                // This command, or a client's just before it, has met the end of the disk already. The server has to stop either way.
            }
        },
        mustStop: true);

    /// <summary>Clients post to a service whose database server runs out of space, and gets some again.</summary>
    private async Task FillServerAsync(Func<SmallDisk, PostgresServer, Task> fill, bool mustStop)
    {
        // Not below the test's own folder, which another user may not enter.
        await using var disk = await SmallDisk.MountAsync(Directory.CreateTempSubdirectory("lrs-server-").FullName, 128);
        var server = PostgresServer.OfItsOwn(disk.Folder);
        await server.InitializeAsync();
        try
        {
            await using var lrs = await ServedLrs.StartAsync(
                "--data", folder.Path, "--store", "postgres", "--connection", server.Connection());
            using var finish = new CancellationTokenSource();
            var posting = clients.PostAsync(lrs.Http, finish.Token);
            await XapiClients.AwaitAsync(() => clients.Acknowledged, Some);
            await fill(disk, server);
            await XapiClients.AwaitAsync(() => mustStop && server.IsRunning ? 0 : clients.Refused, Some);
            disk.Free();
            if (mustStop)
                await server.StartAsync();
            await XapiClients.AwaitAsync(() => clients.Acknowledged, Some);
            await finish.CancelAsync();
            await posting;

            var ledger = new SentLedger(lrs.Http, clients.Sent);
            await ledger.RequireAsync();
            Assert.DoesNotContain("   at ", lrs.Output, StringComparison.Ordinal);
            output.WriteLine($"{ledger}.");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
