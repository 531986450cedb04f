using System.CommandLine;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Moving.Import;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs import FOLDER-or-FILE</c>: an export of ours, or statements of any LRS.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "Folder of 'lrs export', or a file of statements (JSON array, StatementResult, NDJSON; also .gz), "
                + "or a folder of such files.",
        };
        var report = new Option<string>("--report")
        {
            Description = "File that lists what could not be imported.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "lrs-import-report.tsv",
        };
        var command = new Command(
            "import", "Take in statements, and all else that an export holds. The embedded store needs the service stopped.")
        {
            source,
            report,
        };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: true, services =>
            TryAsync(services, parsed.GetRequiredValue(source), parsed.GetRequiredValue(report), cancel), cancel));
        return command;
    }

    private static async Task<int> TryAsync(IServiceProvider services, string source, string report, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(services, ImportSource.Find(source), report, cancel);
        }
        catch (MoveException refused)
        {
            await Console.Error.WriteLineAsync($"lrs: {refused.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"lrs: the import stopped: {failure.Message} Run the command again to go on.");
        }

        return ExitCodes.BadUsage;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, ImportSource source, string reportPath, CancellationToken cancel)
    {
        var store = services.GetRequiredService<IStore>();
        if (source.IsCut)
            await Console.Error.WriteLineAsync("lrs: this export was cut short; what there is of it is imported.");
        var goesOn = await Importer.IsBegunAsync(store, Tenants.Default, source, cancel);
        using var report = new ImportReport(reportPath, append: goesOn);
        var counts = new ImportCounts();
        var target = new ImportTarget(store, Tenants.Default, counts, report);
        var importer = new Importer(target, services.GetRequiredService<LrsOptions>(), TimeProvider.System);
        await ProgressDisplay.RunAsync("Importing", async progress =>
        {
            await importer.RunAsync(source, progress, cancel);
            return counts;
        });
        return await PrintAsync(counts, report);
    }

    private static async Task<int> PrintAsync(ImportCounts counts, ImportReport report)
    {
        var before = counts.DoneBefore > 0 ? $", {counts.DoneBefore} done before" : "";
        await Console.Out.WriteLineAsync(
            $"{counts.Statements} statements, {counts.Documents} documents, {counts.Records} records imported; "
            + $"{counts.Duplicates} there already{before}, {report.Count} reported.");
        if (report.Count == 0)
            return ExitCodes.Fine;
        await Console.Error.WriteLineAsync($"lrs: see {Path.GetFullPath(report.Path)} for what could not be imported as it is.");
        return ExitCodes.BadData;
    }
}
