using System.CommandLine;
using CoursePackager.Lrs.Completion;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Projections;
using CoursePackager.Lrs.Storage;
using CoursePackager.Lrs.Storage.LiteDb;

namespace CoursePackager.Lrs.Commands;

/// <summary><c>lrs rebuild</c>: makes everything anew that is made from the journal. Certificates are facts, and stay.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var keepReadable = new Option<bool>("--keep-readable")
        {
            Description = "Give up what is damaged in the journal and keep the rest; damaged files are put aside.",
        };
        var command = new Command(
            "rebuild",
            "Make the views anew from the journal, and completion, definitions and names from the statements. "
            + "Stop the service first.")
        {
            keepReadable,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, parsed.GetValue(keepReadable), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool keepReadable, CancellationToken cancel)
    {
        if (await OfflineStore.OptionsAsync(parsed, mayCreate: false) is not { } options)
            return ExitCodes.BadUsage;
        if (options.Store == LrsOptions.Postgres)
        {
            await Console.Out.WriteLineAsync("PostgreSQL keeps its indexes itself (REINDEX makes them anew).");
        }
        else
        {
            var replaced = await DataFolder.TryAsync(options, () => ProgressDisplay.RunAsync("Rebuilding", progress =>
                EmbeddedStore.RebuildAsync(
                    options.Data, new EmbeddedStoreOptions(), TimeProvider.System, keepReadable,
                    new StoreProgressAdapter(progress), cancel)));
            await Console.Out.WriteLineAsync("The views are made anew.");
            if (replaced > 0)
                await Console.Out.WriteLineAsync($"{replaced} damaged segments of the journal were put aside in 'damaged'.");
        }

        await using var store = await StoreOpener.OpenAsync(options, TimeProvider.System, cancel);
        await new RuleBook(store).RestartAsync(Tenants.Default, cancel);
        await FoldProjection.RestartAsync(store, Tenants.Default, cancel);
        await Console.Out.WriteLineAsync(
            "The service will compute completion, definitions of activities and names of agents again from the first statement; "
            + "certificates stay.");
        return ExitCodes.Fine;
    }
}
