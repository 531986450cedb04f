using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Finds course folders: folders with a course.yaml.</summary>
internal static class CourseFinder
{
    public const string CourseFileName = "course.yaml";

    private const int MaximumDepth = 6;

    // Hidden folders and links are skipped.
    private static readonly EnumerationOptions Entered = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly string[] NeverEntered = ["node_modules", "bin", "obj", "dist"];

    /// <param name="paths">Course folders, or folders above several.</param>
    /// <param name="languages">Only courses in these languages; empty for all. A course whose language cannot be read is
    /// kept.</param>
    /// <param name="workingDirectory">Folder that relative paths start from; null for the process's own.</param>
    /// <returns>Full paths, each once, ordered within each given path.</returns>
    /// <exception cref="UsageException">A path does not exist, or nothing is found.</exception>
    public static IReadOnlyList<string> Find(
        IEnumerable<string> paths, IReadOnlyCollection<string> languages, string? workingDirectory = null)
    {
        workingDirectory ??= Directory.GetCurrentDirectory();
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (path.Trim().Length == 0) throw new UsageException("The name of the folder is empty.");
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
            if (!Directory.Exists(full)) throw new UsageException(Missing(path, full));
            var courses = Below(full, 0).ToArray();
            if (courses.Length == 0)
                throw new UsageException($"There is no {CourseFileName} in '{path}' or in the folders below it.");
            found.AddRange(courses);
        }

        string[] chosen = [.. found.Distinct(StringComparer.Ordinal).Where(f => languages.Count == 0 || IsIn(f, languages))];
        return chosen.Length > 0
            ? chosen
            : throw new UsageException($"None of the courses found is in the language {string.Join(" or ", languages)}.");
    }

    private static string Missing(string path, string full) =>
        File.Exists(full)
            ? $"'{path}' is a file; give the folder that holds {CourseFileName}, or a folder above it."
            : $"The folder '{path}' does not exist.";

    private static IEnumerable<string> Below(string folder, int depth)
    {
        if (File.Exists(Path.Join(folder, CourseFileName))) return [folder];
        if (depth == MaximumDepth) return [];
        return Directory.EnumerateDirectories(folder, "*", Entered)
            .Where(d => !NeverEntered.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(d => Below(d, depth + 1));
    }

    private static bool IsIn(string folder, IReadOnlyCollection<string> languages)
    {
        // What is wrong here is said when the course is loaded.
        var silent = new DiagnosticBag();
        var source = new CourseFolder(folder, folder).ReadText(CourseFileName, null, silent);
        var map = source is null ? null : YamlParser.Parse(source, silent) as YamlMap;
        var language = map?.Entries.FirstOrDefault(e => e.Key.Text == "language").Value as YamlScalar;
        return language is null || languages.Contains(language.Text, StringComparer.OrdinalIgnoreCase);
    }
}
