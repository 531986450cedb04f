using System.CommandLine;

namespace CoursePackager.Packager.Commands.I18n;

/// <summary><c>coursepack i18n</c>: keeps translations of courses in step with their source.</summary>
internal static class I18nCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var command = new Command("i18n", "Keep translations of courses in step with their source.")
        {
            StatusCommand.Create(environment),
            AcceptCommand.Create(environment),
            ExportCommand.Create(environment),
            ImportCommand.Create(environment),
        };
        return command;
    }
}
