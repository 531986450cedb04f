using System.Collections.Concurrent;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StatementContract
{
    [Theory]
    [InlineData(8, 40, 1)]
    [InlineData(32, 10, 5)]
    public async Task Many_writers_lose_and_double_nothing(int writers, int batches, int batchSize)
    {
        var acknowledged = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < batches; i++)
            {
                var batch = Make.Batch(batchSize, _ => Make.Statement(verb: writer));
                var result = await Append(batch);
                Assert.All(result.Outcomes, outcome => Assert.Equal(AppendOutcome.Stored, outcome));
                Assert.Equal(batch[^1].Id, (await Ids(new StatementQuery { VerbKey = writer, Limit = 1 }))[0]);
                foreach (var statement in batch)
                    acknowledged.Add(statement.Id);
            }
        })));

        var all = await Store.ReadChangesAsync(Tenant, 0, int.MaxValue, None);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(statement => statement.Sequence));
        Assert.Equal(acknowledged.Order(), all.Select(statement => statement.Id).Order());
        Assert.Equal(all.Select(statement => statement.Stored).Order(), all.Select(statement => statement.Stored));
    }

    [Fact]
    public async Task Writers_of_one_id_agree_on_one_winner()
    {
        var id = Guid.NewGuid();

        var results = await Task.WhenAll(Enumerable.Range(0, 24)
            .Select(i => Task.Run(() => Append(Make.Statement(id, text: $"{i % 3}")))));

        Assert.Single(results, result => result.Outcomes[0] == AppendOutcome.Stored);
        Assert.Equal(7, results.Count(result => result.Outcomes[0] == AppendOutcome.Same));
        Assert.Equal(16, results.Count(result => result.HasConflict));
    }

    [Fact]
    public async Task A_follower_of_the_changes_never_misses_one()
    {
        using var stop = new CancellationTokenSource();
        var seen = new List<Guid>();
        var follower = Task.Run(async () =>
        {
            var after = 0L;
            while (true)
            {
                var last = stop.IsCancellationRequested;
                var changes = await Store.ReadChangesAsync(Tenant, after, 50, None);
                seen.AddRange(changes.Select(change => change.Id));
                after = changes.Count > 0 ? changes[^1].Sequence : after;
                if (last && changes.Count == 0)
                    return;
            }
        });
        var written = new ConcurrentBag<Guid>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 30; i++)
            {
                var batch = Make.Batch(4);
                await Append(batch);
                foreach (var statement in batch)
                    written.Add(statement.Id);
            }
        })));
        await stop.CancelAsync();
        await follower;

        Assert.Equal(written.Order(), seen.Order());
    }
}
