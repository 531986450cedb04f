using System.CommandLine;
using CoursePackager.Lrs.Moving;
using CoursePackager.Lrs.Moving.Export;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs export --out FOLDER</c>: statements, attachments, documents and records as files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--out")
        {
            Description = "New or empty folder, or one of an earlier export, to which what is new is added.",
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command(
            "export", "Write all that is stored into a folder. The embedded store needs the service stopped.") { target };
        command.SetAction((parsed, cancel) => OfflineStore.RunAsync(parsed, mayCreate: false, services =>
            RunAsync(services.GetRequiredService<IStore>(), Path.GetFullPath(parsed.GetRequiredValue(target)), cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(IStore store, string folder, CancellationToken cancel)
    {
        var exporter = new Exporter(store, Tenants.Default, TimeProvider.System);
        try
        {
            return await PrintAsync(await ProgressDisplay.RunAsync(
                "Exporting", progress => exporter.RunAsync(folder, progress, cancel)));
        }
        catch (MoveException refused)
        {
            await Console.Error.WriteLineAsync($"lrs: {refused.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(
                $"lrs: the export stopped: {failure.Message} Run the command again with the same --out to go on.");
        }

        return ExitCodes.BadUsage;
    }

    private static async Task<int> PrintAsync(ExportResult result)
    {
        foreach (var hash in result.MissingAttachments)
            await Console.Error.WriteLineAsync($"lrs: the attachment {hash} is missing in the store; 'lrs verify' says more.");
        if (result.UnknownDocuments > 0)
        {
            await Console.Error.WriteLineAsync(
                $"lrs: {result.UnknownDocuments} documents were left out: an early version stored them without what they belong "
                + "to. Once clients have written them again they are exported.");
        }

        var manifest = result.Manifest;
        await Console.Out.WriteLineAsync(
            $"{manifest.Statements} statements ({result.NewStatements} of them new), {manifest.Documents} documents, "
            + $"{manifest.Records} records exported.");
        return result.IsWhole ? ExitCodes.Fine : ExitCodes.BadData;
    }
}
