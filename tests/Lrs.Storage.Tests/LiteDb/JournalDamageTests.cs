using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class JournalDamageTests : EmbeddedStoreFixture
{
    private static readonly EmbeddedStoreOptions Small = new() { SegmentBytes = 3000, ViewLayerSize = 1000 };

    [Fact]
    public async Task A_journal_cut_anywhere_gives_an_exact_prefix_or_is_refused()
    {
        var (image, written) = await CrashedAsync();
        var random = new Random(11);
        for (var round = 0; round < LongRuns.Damages(60); round++)
        {
            var copy = Copy(image, round);
            var segments = Segments(copy);
            var victim = segments[round % 2 == 0 ? ^1 : random.Next(segments.Length)];
            using (var file = File.OpenWrite(victim))
                file.SetLength(random.NextInt64(file.Length));

            await RequirePrefixOrRefusal(copy, written, mayLose: victim == segments[^1]);
        }
    }

    [Fact]
    public async Task A_flipped_bit_anywhere_gives_an_exact_prefix_or_is_refused()
    {
        var (image, written) = await CrashedAsync();
        var random = new Random(12);
        for (var round = 0; round < LongRuns.Damages(120); round++)
        {
            var copy = Copy(image, round);
            var segments = Segments(copy);
            var victim = segments[random.Next(segments.Length)];
            var bytes = await File.ReadAllBytesAsync(victim);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(victim, bytes);

            await RequirePrefixOrRefusal(copy, written, mayLose: victim == segments[^1]);
        }
    }

    /// <summary>The views of a store that was closed know all of the journal, so opening reads none of it again.</summary>
    [Fact]
    public async Task What_is_cut_off_a_journal_that_the_views_know_is_refused()
    {
        var (image, written) = await ClosedAsync();
        var random = new Random(13);
        for (var round = 0; round < LongRuns.Damages(30); round++)
        {
            var copy = Copy(image, round);
            if (round % 2 == 0)
                File.Delete(Path.Combine(copy, "journal", "clean")); // as after a crash
            var segments = Segments(copy);
            using (var file = File.OpenWrite(segments[random.Next(segments.Length)]))
                file.SetLength(random.NextInt64(file.Length));

            Assert.False((await EmbeddedStore.VerifyAsync(copy, Small)).IsSound);
            await Assert.ThrowsAsync<StoreDamagedException>(
                () => EmbeddedStore.RebuildAsync(copy, Small, TimeProvider.System, keepReadable: false));
            await RequirePrefixOrRefusal(copy, [], mayLose: false);
        }

        Assert.Equal(80, written.Count);
    }

    [Fact]
    public async Task A_flipped_bit_in_what_the_views_know_is_refused_when_it_is_read()
    {
        var (image, written) = await ClosedAsync();
        var random = new Random(14);
        for (var round = 0; round < LongRuns.Damages(60); round++)
        {
            var copy = Copy(image, round);
            var segments = Segments(copy);
            var victim = segments[random.Next(segments.Length)];
            var bytes = await File.ReadAllBytesAsync(victim);
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(victim, bytes);

            await RequireRightOrRefused(copy, written);
        }
    }

    [Fact]
    public async Task After_an_orderly_close_a_missing_end_is_refused()
    {
        var store = await OpenAsync();
        for (var i = 0; i < 5; i++)
            await store.AppendAsync("default", [Make.Statement()], None);
        await store.DisposeAsync();
        Directory.Delete(Path.Combine(Folder, "views"), recursive: true);
        using (var file = File.OpenWrite(Segments(Folder)[^1]))
            file.SetLength(file.Length - 1);

        var error = await Assert.ThrowsAsync<StoreDamagedException>(() => OpenAsync());

        Assert.Contains("segment 1, offset", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_segment_is_refused()
    {
        var (image, _) = await CrashedAsync();
        File.Delete(Segments(image)[1]);

        var error = await Assert.ThrowsAsync<StoreDamagedException>(() => OpenAsync(Small, image));

        Assert.Contains("00000002.journal", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_torn_end_is_cut_and_writing_goes_on()
    {
        var (image, written) = await CrashedAsync();
        await File.AppendAllTextAsync(Segments(image)[^1], "half a record");

        await using (var store = await OpenAsync(Small, image))
        {
            Assert.Equal(13, store.CutBytes);
            await store.AppendAsync("default", [Make.Statement()], None);
        }

        await using var again = await OpenAsync(Small, image);
        Assert.Equal(written.Count + 1, (await All(again)).Count);
    }

    [Fact]
    public async Task A_damaged_statement_is_not_served()
    {
        var statement = Make.Statement(text: "find me");
        await using var store = await OpenAsync();
        await store.AppendAsync("default", [statement], None);
        var file = Segments(Folder)[0];
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.AsSpan().IndexOf("find me"u8)] ^= 1;
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            await stream.WriteAsync(bytes);

        await Assert.ThrowsAsync<StoreDamagedException>(() => store.GetStatementAsync("default", statement.Id, None));
    }

    /// <summary>A store that stopped without closing, and what it had acknowledged.</summary>
    private async Task<(string Image, List<StoredStatement> Written)> CrashedAsync()
    {
        await using var store = await OpenAsync(Small);
        for (var i = 0; i < 40; i++)
            await store.AppendAsync("default", Make.Batch(1 + i % 3), None);
        return (Image("crashed"), await All(store));
    }

    /// <summary>A store closed in order, and what it has.</summary>
    private async Task<(string Image, List<StoredStatement> Written)> ClosedAsync()
    {
        await using (var store = await OpenAsync(Small))
        {
            for (var i = 0; i < 40; i++)
                await store.AppendAsync("default", Make.Batch(2), None);
        }

        await using var again = await OpenAsync(Small);
        var written = await All(again);
        await again.DisposeAsync();
        return (Image("closed"), written);
    }

    private string Copy(string image, int round)
    {
        var copy = Path.Combine(Path.GetDirectoryName(Folder)!, $"round-{round}");
        CopyFolder(image, copy);
        return copy;
    }

    private async Task RequirePrefixOrRefusal(string folder, List<StoredStatement> written, bool mayLose)
    {
        try
        {
            await using var store = await OpenAsync(Small, folder);
            var found = await All(store);
            Assert.Equal(written.Take(found.Count).Select(statement => statement.Id), found.Select(statement => statement.Id));
            Assert.All(found.Zip(written), pair => Assert.Equal(pair.Second.Json.ToArray(), pair.First.Json.ToArray()));
            Assert.True(mayLose || found.Count == written.Count);
        }
        catch (StoreDamagedException error)
        {
            RequireHelpful(error);
            Assert.False((await EmbeddedStore.VerifyAsync(folder, Small)).IsSound);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task RequireRightOrRefused(string folder, List<StoredStatement> written)
    {
        try
        {
            await using var store = await OpenAsync(Small, folder);
            foreach (var statement in written)
                await RequireRightOrRefused(store, statement);
        }
        catch (StoreDamagedException error)
        {
            RequireHelpful(error);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task RequireRightOrRefused(EmbeddedStore store, StoredStatement statement)
    {
        try
        {
            var found = await store.GetStatementAsync("default", statement.Id, None);
            var page = await store.ReadChangesAsync("default", statement.Sequence - 1, 1, None);
            Assert.Equal(statement.Json.ToArray(), found!.Json.ToArray());
            Assert.Equal(statement.Json.ToArray(), page[0].Json.ToArray());
        }
        catch (StoreDamagedException error)
        {
            RequireHelpful(error);
        }
    }

    private static void RequireHelpful(StoreDamagedException error)
    {
        foreach (var word in (string[])["segment", "offset", "lrs verify", "lrs rebuild --keep-readable"])
            Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }
}
