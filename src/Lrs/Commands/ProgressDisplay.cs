using CoursePackager.Lrs.Moving;
using Spectre.Console;

namespace CoursePackager.Lrs.Commands;

/// <summary>Shows on standard error how far long work has come: a bar on a terminal, a line for every tenth otherwise.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> RunAsync<T>(string title, Func<IProgress<MoveProgress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(new ProgressLines(title, Console.Error));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().StartAsync(context => work(new ProgressBar(context.AddTask(title))));
    }

    private sealed class ProgressBar(ProgressTask task) : IProgress<MoveProgress>
    {
        public void Report(MoveProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Total == 0 ? 1 : value.Done;
        }
    }

    private sealed class ProgressLines(string title, TextWriter output) : IProgress<MoveProgress>
    {
        private long shown;

        public void Report(MoveProgress value)
        {
            var tenths = value.Total <= 0 ? 10 : value.Done * 10 / value.Total;
            if (tenths <= shown)
                return;
            shown = tenths;
            output.WriteLine($"{title}: {tenths * 10} %");
        }
    }
}
