using System.CommandLine;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.LiteDb.Maintenance;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs verify</c>: checks every byte of the data folder and changes nothing.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command(
            "verify", "Check every record of the journal and every attachment. The service may be running.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (await OfflineStore.OptionsAsync(parsed, mayCreate: false) is not { } options)
            return ExitCodes.BadUsage;
        if (options.Store == LrsOptions.Postgres)
        {
            await Console.Error.WriteLineAsync(
                "lrs: verify is for the embedded store; a PostgreSQL database is checked with pg_amcheck, "
                + "and by the server itself when it has data checksums.");
            return ExitCodes.BadUsage;
        }

        var report = await DataFolder.TryAsync(options, () => ProgressDisplay.RunAsync("Verifying", progress =>
            EmbeddedStore.VerifyAsync(options.Data, new EmbeddedStoreOptions(), new StoreProgressAdapter(progress), cancel)));
        return await PrintAsync(report);
    }

    private static async Task<int> PrintAsync(VerifyReport report)
    {
        foreach (var damage in report.Damage)
            await Console.Error.WriteLineAsync($"lrs: {damage.File} at {damage.Offset}: {damage.What}");
        await Console.Out.WriteLineAsync(
            $"{report.Segments} segments, {report.Records} journal records, {report.Statements} statements, "
            + $"{report.Values} other values, {report.Attachments} attachments");
        if (report.UnfinishedBytes > 0)
        {
            await Console.Out.WriteLineAsync(
                $"{report.UnfinishedBytes} bytes at the end are a write that was never acknowledged; "
                + "the next start removes them.");
        }

        if (report.IsSound)
        {
            await Console.Out.WriteLineAsync("Everything is as it was written.");
            return ExitCodes.Fine;
        }

        await Console.Error.WriteLineAsync(
            $"lrs: {report.Damage.Count} places are damaged: restore a backup, or keep what is readable with "
            + "'lrs rebuild --keep-readable'.");
        return ExitCodes.BadData;
    }
}
