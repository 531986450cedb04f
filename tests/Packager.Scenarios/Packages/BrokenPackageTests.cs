using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Scenarios.Packages;

/// <summary>What <c>coursepack verify</c> says of packages with one thing wrong.</summary>
public sealed class BrokenPackageTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public static TheoryData<string> Names => [.. BrokenPackages.All.Select(p => p.ToString())];

    public static TheoryData<string> Kinds => [.. GoodPackages.All.Keys];

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Finds_nothing_wrong_with_the_good_packages(string kind)
    {
        Assert.Empty(Verify(GoodPackages.All[kind]().Write(), out var exitCode));
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_the_fault_and_its_place(string name)
    {
        var package = BrokenPackages.All.Single(p => p.ToString() == name);
        var zip = package.Make();

        var findings = Verify(zip, out var exitCode);

        Assert.Equal(
            package.Also.Append(package.Code).Order(StringComparer.Ordinal),
            findings.Select(f => (string)f["code"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(Place(package, zip), findings.Where(f => (string)f["code"]! == package.Code).Select(Place));
        Assert.Equal(findings.Any(f => (string)f["severity"]! == "error") ? 1 : 0, exitCode);
    }

    [Fact]
    public void White_space_around_identifiers_means_nothing()
    {
        var package = GoodPackages.Scorm2004().Edit("imsmanifest.xml", "organization identifier=\"ORG\"", "organization identifier=\"  ORG \"")
            .Edit("imsmanifest.xml", "resource identifier=\"R1\"", "resource identifier=\" R1  \"");

        Assert.Empty(Verify(package.Write(), out _));
    }

    [Fact]
    public void A_link_to_a_folder_that_has_files_is_no_broken_link()
    {
        var page = "<html lang=\"en\"><title>x</title><a href=\"./deep/er\">a</a><a href=\"deep/\">b</a><a href=\"dee\">c</a>";
        var package = GoodPackages.All["web"]().Add("links.html", page).Add("deep/er/text.txt", "x").Add("deep-1.txt", "x");

        Assert.Equal(["refers to dee, which is not in the package"], Verify(package.Write(), out _).Select(f => (string)f["message"]!));
    }

    [Fact]
    public void Too_many_entries_and_a_list_that_is_too_large_are_told_apart()
    {
        var zip = GoodPackages.All["web"]().Write();
        var large = zip.ToArray();
        BitConverter.GetBytes(70 << 20).CopyTo(large, large.Length - 10);
        var many = zip.ToArray();
        BitConverter.GetBytes((ushort)60_000).CopyTo(many, many.Length - 12);

        Assert.Equal("the file has a list of entries of 73400320 bytes; 67108864 are read at most", (string)Verify(large, out _).Single()["message"]!);
        Assert.Equal("the file lists 60000 entries; 50000 are read at most", (string)Verify(many, out _).Single()["message"]!);
    }

    [Fact]
    public void There_are_more_than_a_hundred_of_them() => Assert.InRange(BrokenPackages.All.Count, 100, 1000);

    private JToken[] Verify(byte[] zip, out int exitCode)
    {
        File.WriteAllBytes(Path.Join(_work.Path, "p.zip"), zip);
        var run = CommandRun.Of(_work.Path, "verify", "p.zip", "--format", "json");
        Assert.Empty(run.Error);
        exitCode = run.ExitCode;
        return [.. JObject.Parse(run.Out)["diagnostics"]!];
    }

    private static string Place(JToken finding) => finding["location"] is JObject { Count: > 1 } place
        ? $"{place["file"]}:{place["line"]}:{place["column"]}" : $"{finding["location"]?["file"]}";

    /// <summary>The place as written down: an entry, and the line and column of a text in it.</summary>
    private static string Place(BrokenPackage package, byte[] zip)
    {
        if (package.Entry.Length == 0) return "p.zip";
        var path = $"p.zip!/{package.Entry}";
        if (package.At is not { } at) return path;
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(zip));
        using var reader = new StreamReader(archive.GetEntry(package.Entry)!.Open());
        var text = reader.ReadToEnd();
        var offset = text.IndexOf(at, StringComparison.Ordinal);
        Assert.NotEqual(-1, offset);
        var line = text[..offset].Count(c => c == '\n') + 1;
        return $"{path}:{line}:{offset - (offset == 0 ? -1 : text.LastIndexOf('\n', offset - 1))}";
    }
}
