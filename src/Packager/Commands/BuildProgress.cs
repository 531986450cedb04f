using Spectre.Console;

namespace CoursePackager.Packager.Commands;

/// <summary>A bar for builds of several packages. It goes to standard error, only on a terminal, and vanishes at the end.</summary>
internal static class BuildProgress
{
    /// <param name="count">Number of packages.</param>
    /// <param name="build">Calls its argument after each package, from any thread.</param>
    public static T Run<T>(CommandEnvironment environment, int count, Func<Action, T> build)
    {
        if (!environment.IsTerminal || Console.IsErrorRedirected || count < 2) return build(() => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(environment.Error) });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("Packages", maxValue: count);
            return build(() => task.Increment(1));
        });
    }
}
