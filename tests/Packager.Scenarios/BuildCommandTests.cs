using System.IO.Compression;

namespace CoursePackager.Packager.Scenarios;

/// <summary>What <c>coursepack build</c> does for the person who calls it.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Writes_one_verified_package_for_each_target()
    {
        var run = Build("--target", "scorm12,xapi", "--out", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["seven.en.scorm12.zip", "seven.en.xapi.zip"], Packages());
        Assert.Contains("out/seven.en.scorm12.zip", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_says_what_completes_the_course()
    {
        Build("--target", "xapi", "--out", "out");

        using var zip = ZipFile.OpenRead(Path.Join(_work.Path, "out", "seven.en.xapi.zip"));
        Assert.NotNull(zip.GetEntry("course.json"));
        Assert.NotNull(zip.GetEntry("index.html"));
        Assert.NotNull(zip.GetEntry("tincan.xml"));
    }

    [Fact]
    public void The_number_of_jobs_does_not_change_a_byte()
    {
        Build("--target", "scorm12,scorm2004-4,cmi5,cc13,web", "--out", "one", "--jobs", "1");
        Build("--target", "scorm12,scorm2004-4,cmi5,cc13,web", "--out", "many", "--jobs", "8");

        var names = Directory.EnumerateFiles(Path.Join(_work.Path, "one")).Select(Path.GetFileName).ToList();
        Assert.Equal(5, names.Count);
        Assert.All(names, name => Assert.Equal(
            File.ReadAllBytes(Path.Join(_work.Path, "one", name)), File.ReadAllBytes(Path.Join(_work.Path, "many", name))));
    }

    [Fact]
    public void Jobs_below_one_are_wrong_usage()
    {
        var run = Build("--target", "web", "--out", "out", "--jobs", "0");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("--jobs takes a whole number from 1 on, not '0'.\n", run.Error);
    }

    [Fact]
    public void Scorm_packages_describe_the_course_in_every_language_that_was_built_with_it()
    {
        var run = CommandRun.Of(Path.GetFullPath(Path.Join(ScenarioFolders.Root, "..", "..", "content")), "build", ".", "--target", "scorm12,scorm2004-3", "--out", Path.Join(_work.Path, "out"));

        Assert.Equal(0, run.ExitCode);
        foreach (var target in new[] { "scorm12", "scorm2004-3" })
        {
            using var zip = ZipFile.OpenRead(Path.Join(_work.Path, "out", $"labour-migration.en.{target}.zip"));
            using var reader = new StreamReader(zip.GetEntry("metadata.xml")!.Open());
            var text = reader.ReadToEnd();
            Assert.Contains(">Labour migration<", text, StringComparison.Ordinal);
            Assert.Contains(">Трудовая миграция<", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_target_is_wrong_usage_and_the_known_ones_are_named()
    {
        var run = Build("--target", "scorm13", "--out", "out");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("There is no target 'scorm13'; there are scorm12, scorm2004-3, scorm2004-4, xapi, cmi5, cc13, web.\n", run.Error);
    }

    [Fact]
    public void A_missing_folder_is_wrong_usage_in_one_sentence()
    {
        var run = CommandRun.Of(_work.Path, "build", "nowhere", "--target", "xapi", "--out", "out");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("The folder 'nowhere' does not exist.\n", run.Error);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        File.WriteAllText(Path.Join(_work.Path, "file"), "");

        var run = Build("--target", "xapi", "--out", "file/out");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Cannot write seven.en.xapi.zip into 'file/out'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_with_errors_leaves_no_package_behind()
    {
        var broken = Path.Join(_work.Path, "broken");
        ScenarioFolders.Copy(ScenarioFolders.Seven, broken);
        File.AppendAllText(Path.Join(broken, "course.yaml"), "\nmaster: 70\n");

        var run = CommandRun.Of(_work.Path, "build", "broken", "--target", "xapi", "--out", "out");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No package was written.", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_work.Path, "out")));
    }

    [Fact]
    public void The_same_sources_give_the_same_bytes_in_another_folder_time_zone_and_language_of_the_machine()
    {
        var first = BuildElsewhere("here", "Pacific/Auckland", "ru_RU.UTF-8", ageInDays: 0);
        var second = BuildElsewhere("there/deeper", "America/Los_Angeles", "C", ageInDays: 4000);

        Assert.Equal(2, first.Count);
        Assert.Equal(first, second);
    }

    private Dictionary<string, string> BuildElsewhere(string name, string timeZone, string language, int ageInDays)
    {
        var folder = Path.Join(_work.Path, name, "seven");
        ScenarioFolders.Copy(ScenarioFolders.Seven, folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-ageInDays));
        var output = Path.Join(_work.Path, name, "out");
        var start = new System.Diagnostics.ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Join(_work.Path, name),
            Environment = { ["TZ"] = timeZone, ["LC_ALL"] = language },
            RedirectStandardOutput = true,
        };
        string[] arguments = [typeof(Program).Assembly.Location, "build", "seven", "--target", "scorm12,xapi", "--out", output];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return Directory.EnumerateFiles(output).ToDictionary(
            f => Path.GetFileName(f), f => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
    }

    private CommandRun Build(params string[] options) => CommandRun.Of(_work.Path, ["build", ScenarioFolders.Seven, .. options]);

    private IEnumerable<string> Packages() =>
        Directory.EnumerateFiles(Path.Join(_work.Path, "out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
