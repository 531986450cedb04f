using System.CommandLine;
using System.CommandLine.Help;
using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Commands.Completion;
using CoursePackager.Packager.Commands.I18n;

namespace CoursePackager.Packager;

/// <summary>The coursepack command: registers the commands and turns their outcome into an exit code.</summary>
internal static class Program
{
    /// <summary>All commands. Adding one is one line.</summary>
    private static readonly Func<CommandEnvironment, Command>[] Commands =
    [
        NewCommand.Create,
        CheckCommand.Create,
        BuildCommand.Create,
        VerifyCommand.Create,
        PreviewCommand.Create,
        ExplainCommand.Create,
        SchemaCommand.Create,
        I18nCommand.Create,
        DiffCommand.Create,
        CompletionCommand.Create,
    ];

    public static int Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return Run(args, CommandEnvironment.OfProcess());
    }

    /// <summary>Runs one command line. Everything a command reads or writes besides files comes from the environment.</summary>
    public static int Run(IReadOnlyList<string> args, CommandEnvironment environment)
    {
        var debug = new Option<bool>("--debug") { Description = "Show details of an internal error.", Recursive = true };
        var root = CreateRoot(environment, debug);
        if (Suggestions.TryWrite(root, args, environment.Out)) return ExitCodes.Success;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            environment.Error.WriteLine(parsed.Errors[0].Message);
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = environment.Out,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (UsageException e)
        {
            environment.Error.WriteLine(e.Message);
            return ExitCodes.WrongUsage;
        }
        catch (Exception e)
        {
            environment.Error.WriteLine(InternalError.Describe(e, parsed.GetValue(debug)));
            return ExitCodes.InternalError;
        }
    }

    private static Command CreateRoot(CommandEnvironment environment, Option<bool> debug)
    {
        // A plain Command: RootCommand would take its name from the running process.
        var root = new Command(
            "coursepack", "Compiles courses written in Markdown and YAML into packages for learning management systems.");
        root.Options.Add(new HelpOption());
        var version = new Option<bool>("--version") { Description = "Show the version." };
        root.Options.Add(version);
        root.Options.Add(debug);
        foreach (var create in Commands) root.Subcommands.Add(create(environment));
        root.SetAction(parsed =>
        {
            if (!parsed.GetValue(version)) throw new UsageException("Name a command; 'coursepack --help' lists them.");
            environment.Out.WriteLine(ToolVersion.Text);
            return ExitCodes.Success;
        });
        return root;
    }
}
