using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Tests;

/// <summary>A folder with files that is gone after the test.</summary>
internal sealed class TemporaryCourse : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("coursepack-test-").FullName;

    public CourseFolder Folder => new(Path, Path);

    public DiagnosticBag Bag { get; } = new();

    public TemporaryCourse With(string relativePath, string text) => With(relativePath, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporaryCourse With(string relativePath, byte[] bytes)
    {
        var path = System.IO.Path.Join(Path, relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
