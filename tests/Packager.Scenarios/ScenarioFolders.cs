using System.Runtime.CompilerServices;

namespace CoursePackager.Packager.Scenarios;

/// <summary>The folders of the mini-courses, in the source tree.</summary>
internal static class ScenarioFolders
{
    public static string Root { get; } = Here();

    public static string Good { get; } = Path.Join(Root, "Good");

    /// <summary>The good course itself.</summary>
    public static string Seven { get; } = Path.Join(Good, "en", "seven");

    public static string Broken { get; } = Path.Join(Root, "Broken");

    /// <summary>Copies a folder with everything in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
