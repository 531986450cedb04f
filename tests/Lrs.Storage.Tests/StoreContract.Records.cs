using System.Text;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Storage.Tests;

public abstract partial class StoreContract
{
    private Task<bool> Write(Checkpoint? checkpoint, params RecordChange[] changes) =>
        Store.WriteRecordsAsync(Tenant, changes, checkpoint, None);

    private static RecordChange Set(string key, string json, bool onlyIfAbsent = false) =>
        new("things", key, Bytes(json), onlyIfAbsent);

    private async Task<string?> RecordText(string key) =>
        await Store.ReadRecordAsync(Tenant, "things", key, None) is { } record ? Encoding.UTF8.GetString(record.Json.Span) : null;

    private async Task<string[]> Keys(string prefix, string? after = null, int limit = 100) =>
        [.. (await Store.ListRecordsAsync(Tenant, "things", prefix, after, limit, None)).Select(record => record.Key)];

    [Fact]
    public async Task Records_are_written_read_and_deleted()
    {
        await Write(null, Set("a", "1"), Set("b", "2"));
        await Write(null, Set("a", "3"), new RecordChange("things", "b", null));

        Assert.Equal("3", await RecordText("a"));
        Assert.Null(await RecordText("b"));
        Assert.Null(await Store.ReadRecordAsync("other", "things", "a", None));
        Assert.Null(await Store.ReadRecordAsync(Tenant, "thing", "a", None));
        await ReopenAsync();
        Assert.Equal("3", await RecordText("a"));
        Assert.Null(await RecordText("b"));
    }

    [Fact]
    public async Task Lists_by_prefix_in_ordinal_order_page_by_page()
    {
        string[] keys = ["a", "a/1", "a/10", "a/2", "a/é", "a/ￃ", "a/😀", "b", ""];
        await Write(null, [.. keys.Select(key => Set(key, "{}"))]);
        var expected = keys.Where(key => key.StartsWith("a/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(expected, await Keys("a/"));
        Assert.Equal(expected[2..4], await Keys("a/", expected[1], 2));
        Assert.Equal(keys.Order(StringComparer.Ordinal), await Keys(""));
        Assert.Empty(await Keys("c"));
        Assert.Empty(await Keys("a/", "z"));
        await Write(null, new RecordChange("things", "a/10", null), Set("a/15", "{}"));
        Assert.Equal(["a/1", "a/15", "a/2"], await Keys("a/", null, 3));
        await ReopenAsync();
        Assert.Equal(["a/1", "a/15", "a/2"], await Keys("a/", null, 3));
    }

    [Fact]
    public async Task A_key_that_must_be_absent_refuses_the_whole_write()
    {
        await Write(null, Set("taken", "1"));

        Assert.False(await Write(new Checkpoint("p", 7), Set("free", "2"), Set("taken", "2", onlyIfAbsent: true)));
        Assert.Null(await RecordText("free"));
        Assert.Equal("1", await RecordText("taken"));
        Assert.Equal(0, await Store.ReadCheckpointAsync(Tenant, "p", None));
        Assert.True(await Write(null, Set("free", "2", onlyIfAbsent: true)));
        Assert.False(await Write(null, Set("twice", "1", onlyIfAbsent: true), Set("twice", "2", onlyIfAbsent: true)));
    }

    [Fact]
    public async Task Only_one_of_many_creates_a_record()
    {
        var wins = await Task.WhenAll(Enumerable.Range(0, 32)
            .Select(i => Task.Run(() => Write(null, Set("key", $"{i}", onlyIfAbsent: true)))));

        Assert.Single(wins, won => won);
        Assert.Equal($"{Array.IndexOf(wins, true)}", await RecordText("key"));
    }

    [Fact]
    public async Task Checkpoints_are_kept_with_the_records()
    {
        Assert.Equal(0, await Store.ReadCheckpointAsync(Tenant, "completion", None));
        await Write(new Checkpoint("completion", 41), Set("a", "1"));
        await Write(new Checkpoint("completion", 42));
        await Write(new Checkpoint("other", 1));

        await ReopenAsync();

        Assert.Equal(42, await Store.ReadCheckpointAsync(Tenant, "completion", None));
        Assert.Equal(1, await Store.ReadCheckpointAsync(Tenant, "other", None));
        Assert.Equal(0, await Store.ReadCheckpointAsync("tenant 2", "completion", None));
    }

    [Fact]
    public async Task Results_from_where_the_projection_is_no_more_are_refused()
    {
        Assert.True(await Write(new Checkpoint("p", 10, From: 0), Set("a", "1")));
        Assert.False(await Write(new Checkpoint("p", 20, From: 0), Set("a", "2")));
        Assert.False(await Write(new Checkpoint("p", 20, From: 11), Set("b", "2")));
        Assert.Equal("1", await RecordText("a"));
        Assert.Null(await RecordText("b"));
        Assert.Equal(10, await Store.ReadCheckpointAsync(Tenant, "p", None));
        Assert.False(await Write(new Checkpoint("p", 30, From: 10), Set("a", "3", onlyIfAbsent: true)));
        Assert.Equal(10, await Store.ReadCheckpointAsync(Tenant, "p", None));

        await ReopenAsync();

        Assert.True(await Write(new Checkpoint("p", -1, From: 10), Set("a", "3")));
        Assert.True(await Write(new Checkpoint("p", -1, From: -1), Set("a", "4")));
        Assert.True(await Write(new Checkpoint("other", 1, From: 0)));
        Assert.True(await Write(new Checkpoint("p", 5)));
        Assert.Equal(5, await Store.ReadCheckpointAsync(Tenant, "p", None));
    }

    [Fact]
    public async Task Of_many_who_go_on_from_one_place_only_one_does()
    {
        for (var step = 0; step < 10; step++)
        {
            var from = step;
            var wins = await Task.WhenAll(Enumerable.Range(0, 16)
                .Select(i => Task.Run(() => Write(new Checkpoint("p", from + 1, from), Set("key", $"{from}/{i}")))));

            Assert.Single(wins, won => won);
            Assert.Equal($"{step}/{Array.IndexOf(wins, true)}", await RecordText("key"));
        }
    }

    [Fact]
    public async Task Many_records_are_read_at_once()
    {
        var keys = Enumerable.Range(0, 1200).Select(i => $"{i}").ToArray();
        await Write(null, [.. keys.Select(key => Set(key, key))]);
        await ReopenAsync();
        await Write(null, Set("7", "new"), new RecordChange("things", "8", null), new RecordChange("other", "9", Bytes("9")));

        var found = (await Store.ReadRecordsAsync(Tenant, "things", [.. keys, "7", "none"], None))
            .ToDictionary(record => record.Key, record => Encoding.UTF8.GetString(record.Json.Span));

        Assert.Equal(1199, found.Count);
        Assert.All(found, record => Assert.Equal(record.Key == "7" ? "new" : record.Key, record.Value));
        Assert.DoesNotContain("8", found.Keys);
        Assert.Empty(await Store.ReadRecordsAsync(Tenant, "things", [], None));
        Assert.Empty(await Store.ReadRecordsAsync("other", "things", ["1"], None));
    }

    [Fact]
    public async Task Attachments_are_kept_once_under_their_hash()
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);

        var hash = await Store.PutAttachmentAsync(Tenant, new MemoryStream(bytes), None);
        var again = await Store.PutAttachmentAsync(Tenant, new MemoryStream(bytes), None);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), hash);
        Assert.Equal(hash, again);
        await using var stream = await Store.OpenAttachmentAsync(Tenant, hash, None);
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Null(await Store.OpenAttachmentAsync("other", hash, None));
        Assert.Null(await Store.OpenAttachmentAsync(Tenant, new string('0', 64), None));
        Assert.Null(await Store.OpenAttachmentAsync(Tenant, "../../journal/00000001.journal", None));
    }
}
