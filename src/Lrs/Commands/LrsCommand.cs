using System.CommandLine;
using CoursePackager.Lrs.Configuration;
using CoursePackager.Lrs.Storage;

namespace CoursePackager.Lrs.Commands;

/// <summary>The <c>lrs</c> command with its parts.</summary>
internal static class LrsCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Learning Record Store: xAPI, courses, completion, certificates.")
        {
            ServeCommand.Create(),
            KeysCommand.Create(),
            CoursesCommand.Create(),
            CertificatesCommand.Create(),
            VerifyCommand.Create(),
            RebuildCommand.Create(),
            ExportCommand.Create(),
            ImportCommand.Create(),
            EraseCommand.Create(),
        };
        CommonOptions.AddTo(root);
        return root;
    }

    /// <summary>Runs a command line; every foreseen failure is one sentence on standard error.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync($"lrs: {error.Message}");
            await Console.Error.WriteLineAsync("Run 'lrs --help', or the command with --help, to see what is possible.");
            return ExitCodes.BadUsage;
        }

        try
        {
            // The host ends by itself on SIGTERM and Ctrl+C, without a hurry.
            var invocation = new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception failure) when (failure is StoreInUseException or StoreSettingsException or DataFolderException)
        {
            return await FailAsync(failure.Message, ExitCodes.BadUsage);
        }
        catch (StoreException failure)
        {
            return await FailAsync(failure.Message, ExitCodes.BadData);
        }
        catch (Exception bug)
        {
            return await FailAsync($"a bug of ours, please report it: {bug}", ExitCodes.Bug);
        }
    }

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync($"lrs: {message}");
        return code;
    }
}
