using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class OpeningTests : EmbeddedStoreFixture
{
    private static readonly EmbeddedStoreOptions Small = new() { ViewLayerSize = 16 };

    [Fact]
    public async Task A_folder_opened_twice_is_refused_until_the_first_is_closed()
    {
        var first = await OpenAsync();

        var error = await Assert.ThrowsAsync<StoreInUseException>(() => OpenAsync());

        Assert.Contains(Folder, error.Message, StringComparison.Ordinal);
        await first.DisposeAsync();
        await (await OpenAsync()).DisposeAsync();
    }

    [Theory]
    [InlineData("views.db")]
    [InlineData("views.log")]
    [InlineData("views.mark")]
    public async Task Broken_views_are_rebuilt(string file)
    {
        var ids = await FillAsync();
        var path = Path.Combine(Folder, "views", file);
        var noise = new byte[40_000];
        new Random(3).NextBytes(noise);
        await File.WriteAllBytesAsync(path, noise);

        await RequireAsync(ids);
    }

    [Theory]
    [InlineData("views.db")]
    [InlineData("views.mark")]
    public async Task Missing_views_are_rebuilt(string file)
    {
        var ids = await FillAsync();
        File.Delete(Path.Combine(Folder, "views", file));

        await RequireAsync(ids);
    }

    [Fact]
    public async Task Views_of_another_version_are_rebuilt()
    {
        var ids = await FillAsync();
        var path = Path.Combine(Folder, "views", "views.mark");
        var mark = await File.ReadAllBytesAsync(path);
        mark[8]++;
        await File.WriteAllBytesAsync(path, mark);

        await RequireAsync(ids);
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_refused()
    {
        await FillAsync();
        var path = Segments(Folder)[0];
        var segment = await File.ReadAllBytesAsync(path);
        segment[8]++;
        await File.WriteAllBytesAsync(path, segment);
        Directory.Delete(Path.Combine(Folder, "views"), recursive: true);

        await Assert.ThrowsAsync<StoreDamagedException>(() => OpenAsync());
    }

    [Fact]
    public async Task Stopping_at_any_moment_of_saving_the_views_loses_nothing()
    {
        var stops = 0;
        var files = new FaultyFiles();
        var expected = new List<Guid>();
        var armed = false;
        // Each write or flush of the views is a moment at which the machine may stop; the files as they are then must open.
        files.Fault = path =>
        {
            if (armed && path.Contains("views", StringComparison.Ordinal) && stops < 60)
                Image($"stop-{stops++}");
            return null;
        };
        await using (var store = await OpenAsync(new EmbeddedStoreOptions { Files = files, ViewLayerSize = 40 }))
        {
            for (var i = 0; i < 30; i++)
            {
                armed = i > 10;
                var batch = Make.Batch(10);
                await store.AppendAsync("default", batch, None);
                expected.AddRange(batch.Select(statement => statement.Id));
            }
        }

        Assert.True(stops > 20);
        for (var i = 0; i < stops; i++)
        {
            await using var store = await OpenAsync(Small, Path.Combine(Path.GetDirectoryName(Folder)!, $"stop-{i}"));
            var found = (await All(store)).Select(statement => statement.Id).ToList();
            Assert.True(found.Count >= 110);
            Assert.Equal(expected.Take(found.Count), found);
            var listed = await store.QueryAsync("default", new StatementQuery { VerbKey = 1, Ascending = true, Limit = 1000 }, None);
            Assert.Equal(found, listed.Statements.Select(statement => statement.Id));
        }
    }

    private async Task<Guid[]> FillAsync()
    {
        await using var store = await OpenAsync(Small);
        for (var i = 0; i < 10; i++)
            await store.AppendAsync("default", Make.Batch(7), None);
        return [.. (await All(store)).Select(statement => statement.Id)];
    }

    private async Task RequireAsync(Guid[] ids)
    {
        await using var store = await OpenAsync(Small);
        Assert.Equal(ids, (await All(store)).Select(statement => statement.Id));
        var page = await store.QueryAsync("default", new StatementQuery { VerbKey = 1, Ascending = true, Limit = 100 }, None);
        Assert.Equal(ids, page.Statements.Select(statement => statement.Id));
    }
}
