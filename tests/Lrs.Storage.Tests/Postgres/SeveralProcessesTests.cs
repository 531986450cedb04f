using System.Collections.Concurrent;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.Postgres;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>Several services on one database. Each store has its own connections and knows nothing of the others.</summary>
[Collection(PostgresTests.Name)]
public sealed class SeveralProcessesTests(PostgresServer server, ITestOutputHelper output)
{
    private const string Tenant = "default";
    private const int Writers = 8;

    private static readonly int Total = LongRuns.Followed(5000);

    [Fact]
    public async Task A_follower_gets_every_statement_once_and_in_order()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await PostgresStore.OpenAsync(connection);
        await using var two = await PostgresStore.OpenAsync(connection);
        using var finish = new CancellationTokenSource();
        var followers = new[]
        {
            Task.Run(() => Follower.BySequenceAsync(one, Tenant, finish.Token)),
            Task.Run(() => Follower.ByConsistentThroughAsync(two, Tenant, finish.Token)),
        };
        var written = new ConcurrentBag<Guid>();
        await Task.WhenAll(new[] { one, two }.SelectMany(store =>
            Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(store, Total / Writers / 2, written)))));
        await finish.CancelAsync();

        foreach (var seen in await Task.WhenAll(followers))
        {
            Assert.Equal(Enumerable.Range(1, written.Count).Select(i => (long)i), seen.Select(statement => statement.Sequence));
            Assert.Equal(written.Order(), seen.Select(statement => statement.Id).Order());
            Assert.Equal(seen.Select(statement => statement.Stored).Order(), seen.Select(statement => statement.Stored));
        }
    }

    [Fact]
    public async Task Killed_processes_lose_nothing_acknowledged_and_leave_nothing_half()
    {
        var connection = await server.NewSchemaAsync();
        var (ledger, random, rounds) = (new CrashLedger(), new Random(7), LongRuns.Crashes(8));
        for (var round = 0; round < rounds; round += 2)
        {
            await Task.WhenAll(
                ledger.RunAndKillAsync(random, "postgres", connection), ledger.RunAndKillAsync(random, "postgres", connection));
        }

        await using var store = await PostgresStore.OpenAsync(connection);
        Assert.True(ledger.Count >= rounds * 20);
        await ledger.RequireAsync(store);
        output.WriteLine($"{rounds} kills: {ledger}.");
    }

    [Fact]
    public async Task Writers_of_one_course_do_not_disturb_each_other()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await PostgresStore.OpenAsync(connection);
        await using var two = await PostgresStore.OpenAsync(connection);
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(client => Task.Run(async () =>
        {
            var stored = 0;
            for (var i = 0; i < 4; i++)
            {
                // The same activities in another order: what deadlocks stores that update activities as they write.
                var batch = Make.Batch(25, place => Make.Statement(
                    activity: (place * (client + 1)) % 25, relatedActivities: [1000, 1001, 1000 + (place + client) % 25]));
                var result = await (client % 2 == 0 ? one : two).AppendAsync(Tenant, batch, CancellationToken.None);
                stored += result.Outcomes.Count(outcome => outcome == AppendOutcome.Stored);
            }

            return stored;
        })));

        Assert.All(results, stored => Assert.Equal(100, stored));
    }

    [Fact]
    public async Task One_id_written_by_two_processes_is_stored_once()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await PostgresStore.OpenAsync(connection);
        await using var two = await PostgresStore.OpenAsync(connection);
        var batches = Enumerable.Range(0, 50).Select(_ => Make.Batch(3)).ToList();

        var results = await Task.WhenAll(batches.SelectMany(batch =>
            new[] { one, two }.Select(store => Task.Run(() => store.AppendAsync(Tenant, batch, CancellationToken.None)))));

        Assert.Equal(150, results.Sum(result => result.Outcomes.Count(outcome => outcome == AppendOutcome.Stored)));
        Assert.Equal(150, results.Sum(result => result.Outcomes.Count(outcome => outcome == AppendOutcome.Same)));
        Assert.Equal(150, (await two.ReadChangesAsync(Tenant, 0, 1000, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Records_written_by_two_processes_in_any_order_do_not_deadlock()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await PostgresStore.OpenAsync(connection);
        await using var two = await PostgresStore.OpenAsync(connection);
        RecordChange[] changes = [.. Enumerable.Range(0, 40).Select(i => new RecordChange("things", $"{i}", "{}"u8.ToArray()))];

        var written = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : two).WriteRecordsAsync(
                Tenant, i % 3 == 0 ? [.. changes.Reverse()] : changes, new Checkpoint("p", i), CancellationToken.None))));

        Assert.All(written, Assert.True);
        Assert.Equal(40, (await one.ListRecordsAsync(Tenant, "things", "", null, 100, CancellationToken.None)).Count);
    }

    private static async Task WriteAsync(PostgresStore store, int count, ConcurrentBag<Guid> written)
    {
        for (var left = count; left > 0;)
        {
            var batch = Make.Batch(Math.Min(left, Random.Shared.Next(1, 9)), _ => Make.Statement());
            await store.AppendAsync(Tenant, batch, CancellationToken.None);
            foreach (var statement in batch)
                written.Add(statement.Id);
            left -= batch.Length;
            await Task.Delay(Random.Shared.Next(4));
        }
    }
}
