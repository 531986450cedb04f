using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using CoursePackager.Lrs.Storage.CrashWriter;

namespace CoursePackager.Lrs.Storage.Tests;

/// <summary>What writers were told is stored, and whether it is.</summary>
internal sealed class CrashLedger
{
    private const string Tenant = "default";
    private const int PageSize = 2000;
    private const int Killed = 128 + 9;
    private readonly ConcurrentDictionary<Guid, string> statements = new();
    private readonly ConcurrentBag<Guid> voided = [];
    private readonly ConcurrentBag<string> attachments = [];

    public int Count => statements.Count;

    /// <summary>Counts, for a report of a long run.</summary>
    public override string ToString() =>
        $"{statements.Count} statements, {voided.Count} voids and {attachments.Count} attachments were acknowledged";

    /// <summary>Takes lines of <see cref="Writers"/>.</summary>
    public void Note(string lines)
    {
        foreach (var line in lines.Split('\n'))
            NoteLine(line);
    }

    /// <summary>Runs <see cref="Writers"/> in a process of their own and kills it at some moment: mostly while they write, now and
    /// then while it starts.</summary>
    public async Task RunAndKillAsync(Random random, params string[] arguments)
    {
        var (isEarly, delay) = (random.Next(8) == 0, random.Next(400));
        var start = new ProcessStartInfo("dotnet", [typeof(Writers).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var kill = isEarly ? KillAsync(process, delay) : null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            NoteLine(line);
            kill ??= KillAsync(process, delay);
        }

        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == Killed, await error);
        await kill!;
    }

    /// <summary>Everything acknowledged is there, and nothing that is there is half.</summary>
    public async Task RequireAsync(IStore store)
    {
        var all = await AllAsync(store);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(statement => statement.Sequence));
        var found = all.ToDictionary(statement => statement.Id);
        Assert.Empty(statements.Keys.Except(found.Keys));
        Assert.All(statements.Where(pair => pair.Value.Length == 64), pair => Assert.Equal(
            pair.Value, Convert.ToHexStringLower(SHA256.HashData(found[pair.Key].Json.Span))));
        RequireVoids(found);
        await RequireWholeBatchesAsync(store, all);
        await RequireAttachmentsAsync(store, all);
    }

    private static async Task KillAsync(Process process, int milliseconds)
    {
        await Task.Delay(milliseconds);
        process.Kill();
    }

    /// <summary>The last line of a killed process may be cut.</summary>
    private void NoteLine(string line)
    {
        switch (line.Split(' '))
        {
            case ["statement", var id, { Length: 64 } or "same"]:
                statements[Guid.Parse(id)] = line.Split(' ')[2];
                break;
            case ["voided", { Length: 36 } id]:
                voided.Add(Guid.Parse(id));
                break;
            case ["attachment", { Length: 64 } hash]:
                attachments.Add(hash);
                break;
        }
    }

    private static async Task<List<StoredStatement>> AllAsync(IStore store)
    {
        var all = new List<StoredStatement>();
        while (await store.ReadChangesAsync(Tenant, all.Count, PageSize, CancellationToken.None) is { Count: > 0 } page)
            all.AddRange(page);
        return all;
    }

    private void RequireVoids(Dictionary<Guid, StoredStatement> found)
    {
        Assert.All(voided, id => Assert.True(found[id].IsVoided));
        var targets = found.Values.Select(statement => CrashBatch.VoidsOf(statement.Json.Span)).OfType<Guid>();
        Assert.Equal(
            targets.Order(), found.Values.Where(statement => statement.IsVoided).Select(statement => statement.Id).Order());
    }

    /// <summary>A batch's statements share a verb key that says how many they are; the filter finds those that are not
    /// voided.</summary>
    private static async Task RequireWholeBatchesAsync(IStore store, List<StoredStatement> all)
    {
        foreach (var batch in all.GroupBy(statement => CrashBatch.VerbOf(statement.Json.Span)))
        {
            Assert.Equal(CrashBatch.SizeOf(batch.Key), batch.Count());
            var query = new StatementQuery { VerbKey = batch.Key, Ascending = true, Limit = 100 };
            var page = await store.QueryAsync(Tenant, query, CancellationToken.None);
            Assert.Equal(
                batch.Where(statement => !statement.IsVoided).Select(statement => statement.Id),
                page.Statements.Select(statement => statement.Id).Where(batch.Select(statement => statement.Id).Contains));
        }
    }

    private async Task RequireAttachmentsAsync(IStore store, List<StoredStatement> all)
    {
        foreach (var hash in all.SelectMany(statement => statement.AttachmentHashes).Union(attachments))
        {
            await using var content = await store.OpenAttachmentAsync(Tenant, hash, CancellationToken.None);
            Assert.NotNull(content);
            Assert.Equal(hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(content)));
        }
    }
}
