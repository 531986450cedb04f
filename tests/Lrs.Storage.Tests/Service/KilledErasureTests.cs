using System.Diagnostics;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.Tests.LiteDb;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary><c>lrs erase</c> is killed: mostly while it overwrites.</summary>
public sealed class KilledErasureTests(ITestOutputHelper output) : EmbeddedStoreFixture
{
    private const string Agent = """{"mbox":"mailto:ann@example.org"}""";
    private const int Batches = 300;
    private static readonly EmbeddedStoreOptions Options = new() { SegmentBytes = 100_000 };
    private static readonly long Ann = IndexKeys.Of("mbox:mailto:ann@example.org");
    private readonly Random random = new(17);

    [Fact]
    public async Task An_erasure_that_was_killed_has_happened_or_not_and_spares_all_others()
    {
        var others = await FillAsync();
        var (image, rounds, erased) = (Image("image"), LongRuns.Crashes(4), 0);
        for (var round = 0; round < rounds; round++)
        {
            var copy = Path.Combine(Path.GetDirectoryName(Folder)!, $"round-{round}");
            CopyFolder(image, copy);
            await EraseAndKillAsync(copy, Moment(copy, round % 4));
            erased += await RequireAllOrNothingAsync(copy, others) ? 1 : 0;
            Directory.Delete(copy, recursive: true);
        }

        output.WriteLine($"{rounds} kills: {erased} times everything was erased, {rounds - erased} times nothing.");
    }

    /// <summary>Half of the statements are Ann's. Returns the texts of the others.</summary>
    private async Task<List<string>> FillAsync()
    {
        await using var store = await OpenAsync(Options);
        for (var i = 0; i < Batches; i++)
        {
            await store.AppendAsync("default",
                [Make.Statement(agent: Ann, text: "of Ann", padding: 500), Make.Statement(text: "of Bob", padding: 500)], None);
        }

        return await TextsAsync(store, "of Bob");
    }

    /// <summary>What to wait for before the process is killed: nothing, the file of what is about to be overwritten, or the
    /// first change to the journal.</summary>
    private static Func<bool> Moment(string folder, int kind)
    {
        var erasure = Path.Combine(folder, "journal", "erasure");
        var segment = Segments(folder)[kind % 2];
        var before = File.GetLastWriteTimeUtc(segment);
        return kind switch
        {
            0 => () => true,
            1 => () => File.Exists(erasure),
            _ => () => File.GetLastWriteTimeUtc(segment) != before,
        };
    }

    private async Task EraseAndKillAsync(string folder, Func<bool> hasCome)
    {
        var start = new ProcessStartInfo(
            "dotnet", [typeof(IStore).Assembly.Location, "erase", "--agent", Agent, "--yes", "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var printed = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var isAnyTime = hasCome();
        while (!hasCome() && !process.HasExited)
            Thread.Yield();
        await Task.Delay(random.Next(isAnyTime ? 1500 : 10));
        process.Kill();
        await process.WaitForExitAsync();
        await printed;
    }

    /// <summary>Opens the folder, as the next start does; true when everything of Ann is gone.</summary>
    private async Task<bool> RequireAllOrNothingAsync(string folder, List<string> others)
    {
        await using (var store = await OpenAsync(Options, folder))
        {
            Assert.Equal(others, await TextsAsync(store, "of Bob"));
            Assert.Contains((await TextsAsync(store, "of Ann")).Count, (int[])[0, Batches]);
        }

        Assert.True((await EmbeddedStore.VerifyAsync(folder, Options)).IsSound);
        var left = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "journal")))
            left += Count(await File.ReadAllBytesAsync(file), "of Ann"u8);
        Assert.Contains(left, (int[])[0, Batches]);
        return left == 0;
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> text) => bytes.Count(text);

    private static async Task<List<string>> TextsAsync(EmbeddedStore store, string about) =>
        [.. (await All(store)).Select(statement => System.Text.Encoding.UTF8.GetString(statement.Json.Span))
            .Where(text => text.Contains(about, StringComparison.Ordinal))];
}
