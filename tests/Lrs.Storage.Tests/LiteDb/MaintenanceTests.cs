using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class MaintenanceTests : EmbeddedStoreFixture
{
    private static readonly EmbeddedStoreOptions Small = new() { SegmentBytes = 3000, ViewLayerSize = 16 };

    [Fact]
    public async Task Verifying_a_sound_store_counts_what_is_there()
    {
        await FillAsync();

        var report = await EmbeddedStore.VerifyAsync(Folder, Small);

        Assert.True(report.IsSound);
        Assert.Equal(41, report.Statements);
        Assert.Equal(1, report.Values);
        Assert.Equal(1, report.Attachments);
        Assert.Equal(Segments(Folder).Length, report.Segments);
    }

    [Fact]
    public async Task Verifying_beside_a_running_store_is_possible()
    {
        await using var store = await OpenAsync(Small);
        await store.AppendAsync("default", Make.Batch(3), None);

        Assert.Equal(3, (await EmbeddedStore.VerifyAsync(Folder, Small)).Statements);
    }

    [Fact]
    public async Task Verifying_names_every_damaged_place()
    {
        await FillAsync();
        var segments = Segments(Folder);
        Flip(segments[0], 100);
        Flip(segments[2], 100);
        var attachment = Directory.GetFiles(Path.Combine(Folder, "attachments"), "*", SearchOption.AllDirectories)[0];
        Flip(attachment, 0);

        var report = await EmbeddedStore.VerifyAsync(Folder, Small);

        Assert.Equal([segments[0], segments[2], attachment], report.Damage.Select(damage => damage.File));
        Assert.Equal(32, report.Damage[0].Offset);
    }

    [Fact]
    public async Task Verifying_finds_a_missing_attachment()
    {
        await FillAsync();
        Directory.Delete(Path.Combine(Folder, "attachments"), recursive: true);

        var report = await EmbeddedStore.VerifyAsync(Folder, Small);

        Assert.Contains("missing", Assert.Single(report.Damage).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuilding_makes_the_views_anew()
    {
        var before = await FillAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "views", "views.db"), "broken");

        Assert.Equal(0, await EmbeddedStore.RebuildAsync(Folder, Small, TimeProvider.System, keepReadable: false));

        await using var store = await OpenAsync(Small);
        Assert.Equal(before, (await All(store)).Select(statement => statement.Id));
    }

    [Fact]
    public async Task Rebuilding_refuses_damage_unless_told_to_keep_what_is_readable()
    {
        var before = await FillAsync();
        var victim = Segments(Folder)[1];
        Flip(victim, 100);
        await Assert.ThrowsAsync<StoreDamagedException>(
            () => EmbeddedStore.RebuildAsync(Folder, Small, TimeProvider.System, keepReadable: false));

        Assert.Equal(1, await EmbeddedStore.RebuildAsync(Folder, Small, TimeProvider.System, keepReadable: true));

        await using var store = await OpenAsync(Small);
        var found = await All(store);
        Assert.InRange(found.Count, 30, 40);
        Assert.Equal(before.Where(found.Select(statement => statement.Id).Contains), found.Select(statement => statement.Id));
        var listed = await store.QueryAsync("default", new StatementQuery { Ascending = true, Limit = 100 }, None);
        Assert.Equal(found.Select(statement => statement.Id), listed.Statements.Select(statement => statement.Id));
        var later = await store.QueryAsync("default", new StatementQuery { Since = found[0].Stored, Limit = 100 }, None);
        Assert.Equal(found.Count(statement => statement.Stored > found[0].Stored), later.Statements.Count);
        Assert.True(File.Exists(Path.Combine(Folder, "damaged", Path.GetFileName(victim))));
        Assert.True((await EmbeddedStore.VerifyAsync(Folder, Small)).IsSound);
    }

    private async Task<Guid[]> FillAsync()
    {
        await using var store = await OpenAsync(Small);
        var hash = await store.PutAttachmentAsync("default", new MemoryStream([1, 2, 3]), None);
        for (var i = 0; i < 20; i++)
            await store.AppendAsync("default", Make.Batch(2), None);
        await store.AppendAsync("default", [Make.Statement() with { AttachmentHashes = [hash] }], None);
        await store.WriteRecordsAsync("default", [new RecordChange("things", "a", new byte[] { 123, 125 })], null, None);
        return [.. (await All(store)).Select(statement => statement.Id)];
    }

    private static void Flip(string file, int offset)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[offset] ^= 4;
        File.WriteAllBytes(file, bytes);
    }
}
