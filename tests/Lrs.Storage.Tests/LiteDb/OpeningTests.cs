using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.LiteDb.Files;
using CoursePackager.Lrs.Storage.LiteDb.Views.Database;
using LiteDB;

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

    [Fact]
    public async Task Uploads_that_a_crash_cut_short_are_removed()
    {
        await using (var store = await OpenAsync())
            await store.PutAttachmentAsync("default", new MemoryStream([1]), None);
        var tenant = Directory.GetDirectories(Path.Combine(Folder, "attachments")).Single();
        await File.WriteAllTextAsync(Path.Combine(tenant, $"{Guid.NewGuid():N}.part"), "half");

        await (await OpenAsync()).DisposeAsync();

        Assert.Single(Directory.GetFiles(tenant, "*", SearchOption.AllDirectories));
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

    [Fact]
    public async Task Views_broken_beyond_their_first_page_serve_nothing_wrong_and_are_rebuilt()
    {
        var ids = await FillAsync();
        var path = Path.Combine(Folder, "views", "views.db");
        var bytes = await File.ReadAllBytesAsync(path);
        new Random(4).NextBytes(bytes.AsSpan(8192));
        await File.WriteAllBytesAsync(path, bytes);

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
    public async Task Views_with_a_damaged_filter_are_rebuilt()
    {
        var ids = await FillAsync();
        using (var database = new ViewDatabase(PhysicalFileSystem.Instance, Path.Combine(Folder, "views")))
        {
            var part = database.All(ViewDatabase.Filters).First();
            part["v"].AsBinary[3] ^= 1;
            database.Engine.Upsert(ViewDatabase.Filters, [part], BsonAutoId.ObjectId);
            database.Engine.Checkpoint();
        }

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
