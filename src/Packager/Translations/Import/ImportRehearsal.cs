using CoursePackager.Packager.Checks;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Import;

/// <summary>Checks a translated course as it would be after an import, in a copy: links, right answers, ids, all that
/// <c>coursepack check</c> knows.</summary>
internal static class ImportRehearsal
{
    /// <summary>Reports the errors that the import would bring; those of before are not repeated.</summary>
    /// <param name="files">New texts by path inside the course.</param>
    /// <param name="media">Files to be copied from the source course.</param>
    public static void Run(
        TranslationStatus status, IReadOnlyDictionary<string, string> files, IReadOnlyList<string> media, string workingDirectory,
        DiagnosticBag bag)
    {
        var folder = Editions.FolderOf(status);
        var shown = Path.GetRelativePath(workingDirectory, folder);
        if (Path.IsPathRooted(shown) || shown.StartsWith("..", StringComparison.Ordinal)) shown = Path.GetFileName(folder);
        var copy = Directory.CreateTempSubdirectory("coursepack-import-");
        try
        {
            var target = Path.Join(copy.FullName, shown);
            foreach (var file in Directory.Exists(folder) ? new CourseFolder(folder, folder).Files("*") : []) Copy(folder, target, file);
            foreach (var file in media) Copy(status.Source.Folder, target, file);
            var before = Errors(status, folder, workingDirectory);
            foreach (var (path, text) in files)
            {
                var full = Path.Join(target, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }

            var known = before.Select(d => (d.Code, d.Message)).ToHashSet();
            foreach (var error in Errors(status, target, copy.FullName))
                if (!known.Contains((error.Code, error.Message))) bag.Add(error);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Diagnostic> Errors(TranslationStatus status, string folder, string workingDirectory)
    {
        if (!File.Exists(Path.Join(folder, CourseFinder.CourseFileName))) return [];
        var bag = new DiagnosticBag();
        Course?[] courses =
            [CourseLoader.Load(status.Source.Folder, new DiagnosticBag(), workingDirectory), CourseLoader.Load(folder, bag, workingDirectory)];
        CourseChecks.Run([.. courses.OfType<Course>()], bag);
        var source = new CourseFolder(status.Source.Folder, workingDirectory).DisplayPath("");
        return [.. bag.Sorted().Where(d => d.Severity == Severity.Error
            && d.Span?.File.Path.StartsWith(source, StringComparison.Ordinal) != true)];
    }

    private static void Copy(string from, string to, string file)
    {
        var target = Path.Join(to, file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Join(from, file), target, overwrite: true);
    }
}
