using System.CommandLine;
using System.Text;
using System.Text.Json;
using CoursePackager.Lrs.Activities;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Erasure;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Statements;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;
using CoursePackager.Lrs.Storage.LiteDb.Erasing;
using CoursePackager.Xapi;
using CoursePackager.Xapi.Validation;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs erase --agent JSON</c>: removes all that the data folder knows of one person.</summary>
internal static class EraseCommand
{
    public static Command Create()
    {
        var agent = new Option<string>("--agent")
        {
            Description = "The agent as xAPI JSON, such as '{\"mbox\":\"mailto:ann@example.org\"}'.",
            HelpName = "JSON",
            Required = true,
        };
        var yes = new Option<bool>("--yes") { Description = "Erase. Without it the command only counts." };
        var command = new Command(
            "erase",
            "Overwrite all statements, documents and records about one person, certificates included. There is no way back. "
            + "Stop the service first.")
        {
            agent,
            yes,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetRequiredValue(agent), parsed.GetValue(yes), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string agent, bool isConfirmed, CancellationToken cancel)
    {
        if (await IdentifierAsync(agent) is not { } identifier
            || await OfflineStore.OptionsAsync(parsed, mayCreate: false) is not { } options)
            return ExitCodes.BadUsage;
        if (options.Store == LrsOptions.Postgres)
        {
            await Console.Error.WriteLineAsync("lrs: erase is for the embedded store; it does not change a PostgreSQL database.");
            return ExitCodes.BadUsage;
        }

        var eraser = new StoreEraser(options.Data, new EmbeddedStoreOptions(), TimeProvider.System);
        var request = new ErasureRequest(
            Tenants.Default, identifier, IndexKeys.Of(identifier), new LearnerRecords(identifier).IsTheirs)
        {
            Mixed = [ActivityRecord.Collection],
        };
        var report = await DataFolder.TryAsync(options, () => ProgressDisplay.RunAsync("Erasing", async progress =>
        {
            var adapter = new StoreProgressAdapter(progress);
            if (!isConfirmed)
                return await eraser.CountAsync(request, adapter, cancel);

            // First: a crash after the erasure must not leave definitions without what others said.
            await using (var store = await StoreOpener.OpenAsync(options, TimeProvider.System, cancel))
                await FoldProjection.RestartAsync(store, Tenants.Default, cancel);
            return await eraser.EraseAsync(request, adapter, cancel);
        }));
        return await PrintAsync(report, options, isConfirmed);
    }

    /// <summary>Null when the JSON is not an agent with an identifier, and then that has been printed.</summary>
    private static async Task<string?> IdentifierAsync(string agent)
    {
        var bytes = Encoding.UTF8.GetBytes(agent);
        var errors = StatementValidator.ValidateAgent(bytes, XapiVersion.V103);
        foreach (var error in errors)
            await Console.Error.WriteLineAsync($"lrs: --agent: {error.Path}: {error.Message}");
        if (errors.Count > 0)
            return null;
        using var document = JsonDocument.Parse(bytes);
        return AgentKeys.Identifier(document.RootElement);
    }

    private static async Task<int> PrintAsync(ErasureReport report, LrsOptions options, bool isConfirmed)
    {
        var counts = $"{report.Statements} statements, {report.Documents} documents, {report.Records} records and "
            + $"{report.Attachments} attachments";
        if (!isConfirmed)
        {
            await Console.Out.WriteLineAsync($"{counts} would be erased; nothing was changed.");
            await Console.Error.WriteLineAsync("lrs: there is no way back from an erasure. Add --yes to erase.");
            return ExitCodes.BadUsage;
        }

        await Console.Out.WriteLineAsync($"{counts} erased.");
        if (report.IsNothing)
            await Console.Out.WriteLineAsync("Nothing was found: check the identifier with 'agent' of GET /xapi/statements.");
        var aside = StorePaths.Damaged(options.Data);
        if (Directory.Exists(aside))
            await Console.Out.WriteLineAsync($"Files that a rebuild put aside are as they were: delete {aside}.");
        await Console.Out.WriteLineAsync("Backups and exports still hold what was erased here.");
        return ExitCodes.Fine;
    }
}
