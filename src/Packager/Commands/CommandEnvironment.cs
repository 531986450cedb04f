namespace CoursePackager.Packager.Commands;

/// <summary>What a command knows of the world around it, so that tests can run commands in process.</summary>
/// <param name="WorkingDirectory">Folder that relative paths start from and that shown paths are relative to.</param>
/// <param name="IsTerminal">Whether <paramref name="Out"/> is a terminal that takes colour.</param>
internal sealed record CommandEnvironment(
    TextWriter Out, TextWriter Error, string WorkingDirectory, bool IsTerminal, TimeProvider Clock)
{
    public static CommandEnvironment OfProcess() => new(
        Console.Out, Console.Error, Directory.GetCurrentDirectory(), !Console.IsOutputRedirected, TimeProvider.System);
}
