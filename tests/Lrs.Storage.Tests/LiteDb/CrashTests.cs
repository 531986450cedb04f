using CoursePackager.Lrs.Storage.CrashWriter;
using CoursePackager.Lrs.Storage.LiteDb;
using Xunit.Abstractions;

namespace CoursePackager.Lrs.Storage.Tests.LiteDb;

public sealed class CrashTests(ITestOutputHelper output) : EmbeddedStoreFixture
{
    [Fact]
    public async Task Killing_the_process_loses_nothing_acknowledged_and_leaves_nothing_half()
    {
        var (ledger, random, rounds) = (new CrashLedger(), new Random(5), LongRuns.Crashes(12));
        for (var round = 0; round < rounds; round++)
            await ledger.RunAndKillAsync(random, Folder);

        await using (var store = await OpenAsync(Writers.Options))
        {
            Assert.True(ledger.Count >= rounds * 20);
            await ledger.RequireAsync(store);
            Assert.True((await EmbeddedStore.VerifyAsync(Folder, Writers.Options)).IsSound);
        }

        Assert.Empty(Directory.GetFiles(Folder, "*.part", SearchOption.AllDirectories));
        output.WriteLine($"{rounds} kills: {ledger}.");
    }
}
