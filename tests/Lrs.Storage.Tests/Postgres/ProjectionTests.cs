using System.Text;
using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Agents;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Postgres;

/// <summary>Services that share a database all follow its statements.</summary>
[Collection(PostgresTests.Name)]
public sealed class ProjectionTests(PostgresServer server)
{
    private const string Tenant = "default";
    private const int Writers = 8;

    /// <summary>Batches of each writer; set the variable for a long run by hand.</summary>
    private static int Batches =>
        int.TryParse(Environment.GetEnvironmentVariable("LRS_TESTS_PROJECTED"), out var batches) ? batches : 30;

    [Fact]
    public async Task Two_services_that_project_at_once_under_writers_come_to_what_one_alone_comes_to()
    {
        var connection = await server.NewSchemaAsync();
        await using var one = await PostgresStore.OpenAsync(connection);
        await using var two = await PostgresStore.OpenAsync(connection);
        using var written = new CancellationTokenSource();
        var services = new[] { one, two }.Select(store => Task.Run(() => FollowAsync(store, written.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer % 2 == 0 ? one : two, writer))));
        await written.CancelAsync();
        var steps = await Task.WhenAll(services);

        var together = await EverythingAsync(one);
        await FoldProjection.RestartAsync(two, Tenant, CancellationToken.None);
        await FollowAsync(two, new CancellationToken(canceled: true));

        Assert.All(steps, count => Assert.True(count > 0));
        Assert.Equal(20 + 10, together.Count(line => line.Contains("through", StringComparison.Ordinal)));
        Assert.Equal($"{Writers * Batches * 5}", together[^1]);
        Assert.Equal(await EverythingAsync(two), together);
    }

    /// <summary>Projects until everything written so far has been taken in, at least until all is written; returns the number of
    /// batches.</summary>
    private static async Task<int> FollowAsync(PostgresStore store, CancellationToken written)
    {
        var projection = new FoldProjection(
            store, [new ActivityFold(), new AgentFold()], NullLogger<FoldProjection>.Instance);
        for (var steps = 0; ; steps++)
        {
            var wasWritten = written.IsCancellationRequested;
            if (await projection.AdvanceAsync(Tenant, CancellationToken.None) == ProjectionStep.Idle && wasWritten)
                return steps;
        }
    }

    /// <summary>The same activities and agents in another order from each writer: what deadlocks stores that update shared rows
    /// as they come.</summary>
    private static async Task WriteAsync(PostgresStore store, int writer)
    {
        for (var batch = 0; batch < Batches; batch++)
        {
            var place = batch;
            await store.AppendAsync(
                Tenant, Make.Batch(5, i => Statement((i * (writer + 1)) + place, writer, place)), CancellationToken.None);
        }
    }

    private static PreparedStatement Statement(int subject, int writer, int batch)
    {
        var any = Make.Statement();
        var head = $"{{\"id\":\"{any.Id}\",\"stored\":\"";
        var json = head + $$$"""
            0000-00-00T00:00:00.000Z","actor":{"mbox":"mailto:{{{subject % 10}}}@example.com","name":"{{{writer}}} {{{batch % 7}}}"},
            "object":{"id":"http://a/{{{subject % 20}}}","definition":{"name":{"en":"{{{batch}}}","x-{{{writer}}}":"{{{batch}}}"} }},
            "context":{"contextActivities":{"grouping":[{"id":"http://a/{{{writer}}}","definition":{"type":"http://t/{{{batch}}}"}}]}} }
            """;
        return any with { Json = Encoding.UTF8.GetBytes(json), StoredOffset = head.Length };
    }

    private static async Task<List<string>> EverythingAsync(PostgresStore store)
    {
        var lines = new List<string>();
        foreach (var collection in (string[])[ActivityRecord.Collection, AgentRecord.Collection])
        {
            foreach (var record in await store.ListRecordsAsync(Tenant, collection, "", null, 1000, CancellationToken.None))
                lines.Add($"{collection}/{record.Key} {Encoding.UTF8.GetString(record.Json.Span)}");
        }

        lines.Add($"{await store.ReadCheckpointAsync(Tenant, FoldProjection.CheckpointName, CancellationToken.None)}");
        return lines;
    }
}
