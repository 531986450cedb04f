using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class FullDiskTests : EmbeddedStoreFixture
{
    private readonly FaultyFiles files = new();

    private EmbeddedStoreOptions Options => new() { Files = files, ViewLayerSize = 16 };

    [Fact]
    public async Task A_full_disk_refuses_writes_keeps_reading_and_heals_without_a_restart()
    {
        await using var store = await OpenAsync(Options);
        var before = Make.Statement();
        await store.AppendAsync("default", [before], None);

        files.Fault = _ => FaultyFiles.Full;
        var refused = Make.Statement();
        await Assert.ThrowsAsync<StoreFullException>(() => store.AppendAsync("default", [refused], None));
        await Assert.ThrowsAsync<StoreFullException>(() => store.PutAttachmentAsync("default", new MemoryStream([1]), None));
        Assert.NotNull(await store.GetStatementAsync("default", before.Id, None));
        Assert.Null(await store.GetStatementAsync("default", refused.Id, None));

        files.Fault = _ => null;
        var after = Make.Statement();
        Assert.Equal(AppendOutcome.Stored, (await store.AppendAsync("default", [after], None)).Outcomes[0]);
        await store.DisposeAsync();
        await using var again = await OpenAsync();
        Assert.Equal([before.Id, after.Id], (await All(again)).Select(statement => statement.Id));
    }

    [Fact]
    public async Task An_input_output_error_is_told_apart_from_a_full_disk()
    {
        await using var store = await OpenAsync(Options);
        files.Fault = _ => new IOException("Input/output error", 5);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync("default", [Make.Statement()], None));

        files.Fault = _ => null;
        await store.AppendAsync("default", [Make.Statement()], None);
        Assert.Single(await All(store));
    }

    [Fact]
    public async Task A_refused_write_does_not_come_back_after_a_restart()
    {
        var store = await OpenAsync(Options);
        var kept = Make.Statement();
        await store.AppendAsync("default", [kept], None);
        files.OnJournalFlush = () => throw FaultyFiles.Full;
        await Assert.ThrowsAsync<StoreFullException>(() => store.AppendAsync("default", [Make.Statement()], None));
        files.OnJournalFlush = () => { };
        await store.DisposeAsync();

        await using var again = await OpenAsync();

        Assert.Equal([kept.Id], (await All(again)).Select(statement => statement.Id));
    }

    [Fact]
    public async Task Views_that_cannot_be_opened_again_at_once_are_opened_later_without_a_restart()
    {
        await using var store = await OpenAsync(Options);
        var before = Make.Batch(60);
        await store.AppendAsync("default", before, None);
        Func<string, Exception?> views = path => path.Contains("views", StringComparison.Ordinal) ? FaultyFiles.Full : null;
        (files.Fault, files.OpenFault) = (views, views);
        for (var i = 0; i < 20; i++)
            await Record.ExceptionAsync(() => store.AppendAsync("default", Make.Batch(3), None));

        (files.Fault, files.OpenFault) = (_ => null, _ => null);
        for (var i = 0; i < 20; i++)
            await Record.ExceptionAsync(() => store.AppendAsync("default", Make.Batch(3), None));

        await store.AppendAsync("default", Make.Batch(3), None);
        Assert.NotNull(await store.GetStatementAsync("default", before[0].Id, None));
        Assert.Equal(before.Select(statement => statement.Id), (await All(store)).Take(60).Select(statement => statement.Id));
    }

    [Fact]
    public async Task Writing_goes_on_while_the_views_cannot_be_saved_until_memory_would_grow_without_bound()
    {
        await using var store = await OpenAsync(Options);
        await store.AppendAsync("default", Make.Batch(40), None);
        files.Fault = path => path.Contains("views", StringComparison.Ordinal) ? FaultyFiles.Full : null;
        var written = 40;
        StoreFullException? refusal = null;
        for (; refusal is null && written < 1000; written++)
        {
            var error = await Record.ExceptionAsync(() => store.AppendAsync("default", [Make.Statement()], None));
            refusal = error is null ? null : Assert.IsType<StoreFullException>(error);
        }

        Assert.NotNull(refusal);
        written--;
        Assert.True(written > 60);
        Assert.Equal(written, (await All(store)).Count);

        files.Fault = _ => null;
        await store.AppendAsync("default", Make.Batch(100), None);
        Assert.Equal(written + 100, (await All(store)).Count);
        await store.DisposeAsync();
        await using var again = await OpenAsync();
        Assert.Equal(written + 100, (await All(again)).Count);
    }
}
