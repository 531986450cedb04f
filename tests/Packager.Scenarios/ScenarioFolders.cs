using System.Runtime.CompilerServices;

namespace CoursePackager.Packager.Scenarios;

/// <summary>The folders of the mini-courses, in the source tree.</summary>
internal static class ScenarioFolders
{
    public static string Root { get; } = Here();

    public static string Good { get; } = Path.Join(Root, "Good");

    public static string Broken { get; } = Path.Join(Root, "Broken");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
