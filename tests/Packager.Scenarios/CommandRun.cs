using CoursePackager.Packager.Commands;

namespace CoursePackager.Packager.Scenarios;

/// <summary>What one call of the command did. The real entry point is run in process.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static CommandRun Of(string workingDirectory, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var environment = new CommandEnvironment(output, error, workingDirectory, IsTerminal: false, TimeProvider.System);
        var exitCode = Program.Run(args, environment);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
