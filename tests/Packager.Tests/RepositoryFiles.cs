using System.Runtime.CompilerServices;

namespace CoursePackager.Packager.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    public static string Path(string relativePath) => Combine(relativePath);

    private static string Combine(string relativePath, [CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Join(System.IO.Path.GetDirectoryName(here), "../..", relativePath));
}
