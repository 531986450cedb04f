using System.Globalization;
using System.IO.Compression;
using CoursePackager.Packager.Targets;
using CoursePackager.Packager.Tests;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>What <c>coursepack verify</c> does for the person who calls it.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Finds_nothing_in_our_own_packages_of_any_target()
    {
        var targets = string.Join(',', TargetRegistry.All.Select(t => t.Id));
        Assert.Equal(0, CommandRun.Of(_work.Path, "build", ScenarioFolders.Seven, "--target", targets, "--out", "one").ExitCode);
        Assert.Equal(0, CommandRun.Of(_work.Path, "build", ScenarioFolders.Seven, "--target", "scorm12,scorm2004-3,scorm2004-4,cmi5", "--sco", "module", "--out", "many").ExitCode);
        var packages = Directory.EnumerateFiles(_work.Path, "*.zip", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(_work.Path, f)).ToList();

        var run = CommandRun.Of(_work.Path, ["verify", .. packages]);

        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(packages.Count + 1, lines.Length);
        Assert.All(lines[..^1], line => Assert.EndsWith(" — fine", line, StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Shows_package_after_package_with_what_it_is_and_what_was_found()
    {
        File.WriteAllBytes(Path.Join(_work.Path, "good.zip"), GoodPackages.Scorm2004().Write());
        var bad = GoodPackages.Scorm12().Edit("imsmanifest.xml", "<title>One", "<title>Caf&#233;").Rename("index.html", "Index.html").Add("course.zip");
        File.WriteAllBytes(Path.Join(_work.Path, "bad.zip"), bad.Write());

        var run = CommandRun.Of(_work.Path, "verify", "good.zip", "bad.zip");

        Assert.Equal(1, run.ExitCode);
        Golden.Verify(System.Text.RegularExpressions.Regex.Replace(run.Out, @"\d+ kB", "(size) kB"));
    }

    [Theory]
    [InlineData("github", "::error file=p.zip!/imsmanifest.xml,line=")]
    [InlineData("sarif", "\"uri\": \"p.zip%21/media/more.svg\"")]
    [InlineData("json", "\"file\": \"p.zip!/media/more.svg\"")]
    public void Machines_get_the_entry_as_place(string format, string expected)
    {
        var package = GoodPackages.Scorm12().Add("media/more.svg", "<svg/>").Edit("imsmanifest.xml", "identifierref=\"R1\"", "identifierref=\"R2\"");
        File.WriteAllBytes(Path.Join(_work.Path, "p.zip"), package.Write());

        Assert.Contains(expected, CommandRun.Of(_work.Path, "verify", "p.zip", "--format", format).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The file 'nowhere.zip' does not exist.", "nowhere.zip")]
    [InlineData("'.' is a folder; give a package, a zip file.", ".")]
    [InlineData("The name of the package is empty.", "")]
    public void Wrong_usage_ends_with_2_and_one_sentence(string sentence, string file)
    {
        Assert.Equal(new CommandRun(2, "", sentence + "\n"), CommandRun.Of(_work.Path, "verify", file));
    }

    [Fact]
    public void Names_what_is_wrong_with_a_package_of_another_packager()
    {
        foreach (var version in new[] { "1.2", "2004 3rd Edition", "2004 4th Edition" })
        {
            var zip = Path.GetRelativePath(_work.Path, SimpleScormPackager.Make(_work.Path, version));

            var run = CommandRun.Of(_work.Path, "verify", zip);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("The element 'item' has invalid child element 'metadata'", run.Out, StringComparison.Ordinal);
            Assert.Contains("The element 'resources' has invalid child element 'metadata'", run.Out, StringComparison.Ordinal);
            Assert.Contains("1 SCO, ", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reads_zips_with_64_bit_records_and_those_of_other_tools()
    {
        using (var zip = ZipFile.Open(Path.Join(_work.Path, "stream.zip"), ZipArchiveMode.Create))
        {
            foreach (var entry in GoodPackages.Web().Entries)
            {
                using var stream = zip.CreateEntry(entry.Name).Open();
                stream.Write(entry.Content);
            }
        }

        Assert.Equal(0, CommandRun.Of(_work.Path, "verify", "stream.zip").ExitCode);
        File.WriteAllBytes(Path.Join(_work.Path, "large.zip"), Zip64.Of(GoodPackages.Web().Write()));
        Assert.EndsWith(" — fine\n", CommandRun.Of(_work.Path, "verify", "large.zip").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Never_breaks_whatever_is_in_the_package()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("VERIFY_FUZZ") ?? "400", CultureInfo.InvariantCulture);
        var random = new Random(20261124);
        var kinds = GoodPackages.All.Values.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var zip = Mutation.Of(kinds[round % kinds.Length](), random);
            File.WriteAllBytes(Path.Join(_work.Path, "p.zip"), zip);

            var run = CommandRun.Of(_work.Path, "verify", "p.zip", "--format", round % 2 == 0 ? "text" : "json");

            Assert.True(run.ExitCode is 0 or 1 && run.Error.Length == 0, $"round {round}: exit {run.ExitCode}, {run.Error}");
        }
    }
}
