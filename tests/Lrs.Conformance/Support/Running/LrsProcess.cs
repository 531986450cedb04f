using System.Diagnostics;
using System.Text;

namespace CoursePackager.Lrs.Conformance.Support.Running;

/// <summary>The lrs command in a process of its own, with settings in its environment.</summary>
internal sealed class LrsProcess : IDisposable
{
    private readonly StringBuilder output = new();
    private readonly EventHandler stopAtExit;
    private readonly Process process;

    public LrsProcess(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lrs.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        stopAtExit = (_, _) => process.Kill();
        AppDomain.CurrentDomain.ProcessExit += stopAtExit;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    /// <summary>Everything written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Waits for a command to end and returns what it wrote.</summary>
    public async Task<string> FinishAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Output : throw new InvalidOperationException($"lrs failed: {Output}");
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= stopAtExit;
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
