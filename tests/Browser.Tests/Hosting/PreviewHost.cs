using System.Diagnostics;
using System.Text;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary><c>coursepack preview</c> as its own process, on a copy of the course that <c>coursepack new</c> writes, in both languages.</summary>
internal sealed class PreviewHost : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private PreviewHost(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>Holds <c>en</c> and <c>ru</c>.</summary>
    public string Folder { get; }

    /// <summary>Ends with a slash.</summary>
    public string Url { get; private set; } = "";

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public static async Task<PreviewHost> StartAsync(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("coursepackager-preview-").FullName;
        foreach (var language in new[] { "en", "ru" }) Copy(Repository.PathOf("templates", "new", language), Path.Join(folder, language));
        var host = new PreviewHost(Tool.Start(Repository.Coursepack, ["preview", folder, .. options]), folder);
        var ready = new TaskCompletionSource();
        host._process.OutputDataReceived += (_, e) =>
        {
            lock (host._output) host._output.AppendLine(e.Data);
            if (e.Data?.StartsWith("Preview: ", StringComparison.Ordinal) == true) host.Url = e.Data["Preview: ".Length..];
            if (e.Data?.Contains("Ctrl+C", StringComparison.Ordinal) == true) ready.TrySetResult();
        };
        host._process.BeginOutputReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return host;
    }

    public string PathOf(string file) => Path.Join(Folder, file);

    /// <summary>Saves a file as an editor does.</summary>
    public void Edit(string file, string old, string replacement) => File.WriteAllText(
        PathOf(file), File.ReadAllText(PathOf(file)).Replace(old, replacement, StringComparison.Ordinal));

    /// <summary>Presses Ctrl+C.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
