using Spectre.Console;

namespace CoursePackager.Packager.Commands;

/// <summary>Makes Spectre consoles that write where the command writes.</summary>
internal static class Consoles
{
    /// <summary>Coloured when the output is a terminal and NO_COLOR is not set; never wraps lines.</summary>
    public static IAnsiConsole Create(CommandEnvironment environment)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(environment.Out),
            Ansi = environment.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = environment.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 100_000;
        return console;
    }
}
