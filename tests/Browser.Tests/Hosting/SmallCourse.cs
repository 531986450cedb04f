using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Browser.Tests.Hosting;

/// <summary>
/// The course that <c>coursepack new</c> writes, with the author guide's quiz of one question of each type, as a package: short enough to be taken
/// on every target.
/// </summary>
internal sealed class SmallCourse : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coursepackager-small-").FullName;

    private SmallCourse(Course course)
    {
        Course = course;
    }

    public Course Course { get; }

    /// <summary>The only package in its folder.</summary>
    public string Zip => Directory.EnumerateFiles(Path.Join(_folder, "packages")).Single();

    /// <param name="target">Id of the target.</param>
    /// <param name="options">More options of <c>coursepack build</c>.</param>
    public static async Task<SmallCourse> BuildAsync(string target, params string[] options)
    {
        var sources = Directory.CreateTempSubdirectory("coursepackager-sources-").FullName;
        try
        {
            Copy(Repository.PathOf("templates", "new", "en"), sources);
            File.Copy(Repository.PathOf("docs", "author-guide", "sample", "questions", "quiz.md"), Path.Join(sources, "first-steps", "quiz.md"), overwrite: true);
            var small = new SmallCourse(CourseLoader.Load(sources, new DiagnosticBag())!);
            var (exitCode, output) = await Tool.RunAsync(
                Repository.Coursepack, ["build", sources, "--target", target, "--out", Path.Join(small._folder, "packages"), .. options]);
            Assert.True(exitCode == 0, output);
            return small;
        }
        finally
        {
            Directory.Delete(sources, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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
