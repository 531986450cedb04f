using System.Collections.Concurrent;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class PowerCutTests : EmbeddedStoreFixture
{
    private const int Batches = 40;
    private readonly PowerCutFiles files = new();
    private readonly ConcurrentQueue<(string Folder, int Acknowledged)> cuts = new();
    private readonly List<Guid> written = [];
    private int acknowledged;

    private EmbeddedStoreOptions Options => new() { Files = files, ViewLayerSize = 25, SegmentBytes = 8000 };

    [Fact]
    public async Task A_power_cut_at_any_moment_loses_nothing_acknowledged()
    {
        var random = new Random(9);
        await using (var store = await OpenAsync(Options))
        {
            files.OnUse = () => CutSometimes(random);
            for (var i = 0; i < Batches; i++)
            {
                var batch = Make.Batch(1 + i % 9, _ => Make.Statement(padding: i * 20));
                written.AddRange(batch.Select(statement => statement.Id));
                await store.AppendAsync("default", batch, None);
                Interlocked.Add(ref acknowledged, batch.Length);
            }

            files.OnUse = () => { };
        }

        Assert.True(cuts.Count > 30);
        foreach (var (folder, count) in cuts)
            await RequireAsync(folder, count);
    }

    private void CutSometimes(Random random)
    {
        lock (random)
        {
            if (random.Next(6) > 0)
                return;
            var folder = Path.Combine(Path.GetDirectoryName(Folder)!, $"cut-{cuts.Count}");
            var count = Volatile.Read(ref acknowledged);
            files.Cut(Folder, folder, random);
            cuts.Enqueue((folder, count));
        }
    }

    private async Task RequireAsync(string folder, int count)
    {
        await using var store = await OpenAsync(new EmbeddedStoreOptions { ViewLayerSize = 25, SegmentBytes = 8000 }, folder);
        var found = (await All(store)).Select(statement => statement.Id).ToList();
        Assert.True(found.Count >= count);
        Assert.Equal(written.Take(found.Count), found);
        var query = new StatementQuery { VerbKey = 1, AgentKey = 10, Ascending = true, Limit = 1000 };
        Assert.Equal(found, (await store.QueryAsync("default", query, None)).Statements.Select(statement => statement.Id));
        foreach (var id in found)
            Assert.NotNull(await store.GetStatementAsync("default", id, None));
    }
}
