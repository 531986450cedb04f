using System.CommandLine;
using System.Text;
using CoursePackager.Packager.Resources;

namespace CoursePackager.Packager.Commands.Completion;

/// <summary><c>coursepack completion bash|zsh|fish|pwsh</c>: prints the script that makes a shell complete commands, options and
/// values. The scripts ask <see cref="Suggestions"/>.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(CommandEnvironment environment)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Print the script that completes commands in a shell.") { shell };
        command.SetAction(parsed =>
        {
            environment.Out.Write(Encoding.UTF8.GetString(
                EmbeddedFiles.Read($"templates/completion/coursepack.{parsed.GetRequiredValue(shell)}")));
            return ExitCodes.Success;
        });
        return command;
    }
}
