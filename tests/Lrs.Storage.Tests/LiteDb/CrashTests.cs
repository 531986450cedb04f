using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using CoursePackager.Lrs.Storage.CrashWriter;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class CrashTests : EmbeddedStoreFixture
{
    /// <summary>CRASH_RUNS asks for more when the store itself has changed.</summary>
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("CRASH_RUNS"), out var runs) ? runs : 12;

    [Fact]
    public async Task Every_acknowledged_statement_survives_killing_the_process()
    {
        var acknowledged = new ConcurrentDictionary<Guid, string>();
        var random = new Random(5);
        for (var round = 0; round < Rounds; round++)
            await RunAndKill(acknowledged, 20 + random.Next(200));

        await using var store = await OpenAsync(Writers.Options);
        var all = await All(store);
        Assert.True(acknowledged.Count >= Rounds * 20);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(statement => statement.Sequence));
        var found = all.ToDictionary(statement => statement.Id, statement => SHA256.HashData(statement.Json.Span));
        Assert.All(acknowledged, pair => Assert.Equal(pair.Value, Convert.ToHexStringLower(found[pair.Key])));
        await RequireWholeBatches(store, all);
        Assert.True((await EmbeddedStore.VerifyAsync(Folder, Writers.Options)).IsSound);
    }

    /// <summary>Starts the writers in a process of their own and kills it after this many acknowledgements.</summary>
    private async Task RunAndKill(ConcurrentDictionary<Guid, string> acknowledged, int count)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Writers).Assembly.Location, Folder]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = 0;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            if (parts is [_, { Length: 64 }])
                acknowledged[Guid.Parse(parts[0])] = parts[1];
            if (++lines == count)
                process.Kill();
        }

        await process.WaitForExitAsync();
    }

    /// <summary>A batch's statements share a verb key that says how many they are.</summary>
    private static async Task RequireWholeBatches(EmbeddedStore store, List<StoredStatement> all)
    {
        var remaining = all.Count;
        var seen = new HashSet<Guid>();
        foreach (var statement in all.Where(statement => !seen.Contains(statement.Id)))
        {
            var verb = Writers.VerbOf(statement.Json.Span);
            var page = await store.QueryAsync("default", new StatementQuery { VerbKey = verb, Limit = 100 }, None);
            Assert.Equal(Writers.SizeOf(verb), page.Statements.Count);
            seen.UnionWith(page.Statements.Select(found => found.Id));
            remaining -= page.Statements.Count;
        }

        Assert.Equal(0, remaining);
    }
}
