using System.Diagnostics;

namespace CoursePackager.Lrs.Storage.Tests.Service;

/// <summary>Programs that run and end.</summary>
internal static class CommandLine
{
    /// <summary>The lrs command in a process of its own.</summary>
    public static Task<(int Code, string Output, string Error)> LrsAsync(params string[] arguments) =>
        RunAsync("dotnet", [typeof(IStore).Assembly.Location, .. arguments]);

    public static async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
