using System.Globalization;

namespace CoursePackager.Packager.Scenarios;

/// <summary>
/// A deliberately broken course: the files of Broken/_base with those of Broken/&lt;code&gt;-&lt;name&gt; put over them, in a
/// temporary folder.
/// The Russian base is used when the fixture has a ru folder. Two endings stand for files that Git should not keep:
/// <c>x.symlink</c>
/// makes the symbolic link x to the path inside, <c>x.size</c> a file x of so many bytes. <c>args.txt</c> replaces <c>check
/// .</c>.
/// </summary>
internal sealed class BrokenCourse : IDisposable
{
    private readonly string _fixture;

    public BrokenCourse(string name)
    {
        _fixture = Path.Join(ScenarioFolders.Broken, name);
        Folder = Directory.CreateTempSubdirectory("coursepack-broken-").FullName;
        var languages = Directory.Exists(Path.Join(_fixture, "ru")) ? new[] { "en", "ru" } : ["en"];
        foreach (var language in languages)
            Copy(Path.Join(ScenarioFolders.Broken, "_base", language), Path.Join(Folder, language));
        Copy(_fixture, Folder);
    }

    /// <summary>All fixtures by name.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(ScenarioFolders.Broken).Select(d => Path.GetFileName(d)).Where(n => n != "_base")
            .Order(StringComparer.Ordinal);

    public string Folder { get; }

    public string ExpectedPath => Path.Join(_fixture, "expected.txt");

    public string[] Arguments =>
        File.Exists(Path.Join(_fixture, "args.txt"))
            ? File.ReadAllText(Path.Join(_fixture, "args.txt")).Trim().Split(' ') : ["check", "."];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Put(file, target);
        }
    }

    private static void Put(string file, string target)
    {
        var real = Path.ChangeExtension(target, null);
        switch (Path.GetExtension(target))
        {
            case ".symlink":
                File.Delete(real);
                File.CreateSymbolicLink(real, File.ReadAllText(file).Trim());
                break;
            case ".size":
                using (var large = File.Create(real)) large.SetLength(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
                break;
            default:
                // An empty file takes the one of the base away.
                if (new FileInfo(file).Length == 0) File.Delete(target);
                else File.Copy(file, target, overwrite: true);
                break;
        }
    }
}
