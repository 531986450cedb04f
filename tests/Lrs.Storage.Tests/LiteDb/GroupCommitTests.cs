using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class GroupCommitTests : EmbeddedStoreFixture
{
    private readonly FaultyFiles files = new();
    private readonly SemaphoreSlim entered = new(0);
    private readonly SemaphoreSlim release = new(0);
    private int flushes;

    [Fact]
    public async Task Writes_that_wait_together_share_one_flush()
    {
        await using var store = await OpenAsync(new EmbeddedStoreOptions { Files = files });
        await store.AppendAsync("default", [Make.Statement()], None);
        HoldFlushes();
        var first = store.AppendAsync("default", [Make.Statement()], None);
        await entered.WaitAsync();
        var others = Enumerable.Range(0, 31).Select(_ => store.AppendAsync("default", [Make.Statement()], None)).ToList();

        release.Release(2);
        await first;
        await Task.WhenAll(others);

        Assert.Equal(2, flushes);
        Assert.Equal(33, (await All(store)).Count);
    }

    [Fact]
    public async Task Nothing_is_acknowledged_or_visible_before_its_flush()
    {
        await using var store = await OpenAsync(new EmbeddedStoreOptions { Files = files });
        await store.AppendAsync("default", [Make.Statement()], None);
        HoldFlushes();
        var statement = Make.Statement();
        var append = store.AppendAsync("default", [statement], None);
        await entered.WaitAsync();
        var through = await store.ConsistentThroughAsync("default", None);

        Assert.False(append.IsCompleted);
        Assert.Null(await store.GetStatementAsync("default", statement.Id, None));
        Assert.Single((await store.QueryAsync("default", new StatementQuery { Limit = 9 }, None)).Statements);

        release.Release();
        Assert.True((await append).Stored > through);
        Assert.NotNull(await store.GetStatementAsync("default", statement.Id, None));
    }

    [Fact]
    public async Task A_writer_alone_needs_one_flush_for_each_write()
    {
        await using var store = await OpenAsync(new EmbeddedStoreOptions { Files = files });
        await store.AppendAsync("default", [Make.Statement()], None);
        files.OnJournalFlush = () => flushes++;

        for (var i = 0; i < 10; i++)
            await store.AppendAsync("default", Make.Batch(25), None);

        Assert.Equal(10, flushes);
    }

    [Fact]
    public async Task A_batch_that_changes_nothing_needs_no_flush()
    {
        await using var store = await OpenAsync(new EmbeddedStoreOptions { Files = files });
        var statement = Make.Statement(text: "a");
        await store.AppendAsync("default", [statement], None);
        files.OnJournalFlush = () => flushes++;

        await store.AppendAsync("default", [statement], None);
        await store.AppendAsync("default", [Make.Statement(statement.Id, text: "b")], None);

        Assert.Equal(0, flushes);
    }

    [Fact]
    public async Task Closing_finishes_the_writes_that_wait()
    {
        var store = await OpenAsync();
        var writes = Enumerable.Range(0, 20).Select(_ => store.AppendAsync("default", [Make.Statement()], None)).ToList();

        await store.DisposeAsync();

        await Task.WhenAll(writes);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync("default", [Make.Statement()], None));
    }

    private void HoldFlushes() => files.OnJournalFlush = () =>
    {
        flushes++;
        entered.Release();
        release.Wait();
    };
}
