using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Reads a course folder into the model.</summary>
internal static class CourseLoader
{
    /// <summary>
    /// Reads everything that course.yaml names and reports everything wrong with it. A course with errors is still returned
    /// when it
    /// has any shape at all, so that the checks can go on and report more; <see cref="DiagnosticBag.HasErrors"/> decides about
    /// building.
    /// </summary>
    /// <param name="folder">The folder that holds course.yaml.</param>
    /// <param name="workingDirectory">Folder that shown paths are relative to; null for the process's own.</param>
    /// <param name="cache">Keeps pages read from the same text; null to read everything anew.</param>
    /// <param name="memory">Spares reading files that have not changed.</param>
    /// <returns>The course; null when course.yaml cannot be read.</returns>
    public static Course? Load(
        string folder, DiagnosticBag bag, string? workingDirectory = null, ContentCache? cache = null, FileMemory? memory = null)
    {
        var files = new CourseFolder(folder, workingDirectory ?? Directory.GetCurrentDirectory(), cache, memory);
        if (files.ReadText(CourseFinder.CourseFileName, null, bag) is not { } source) return null;
        return YamlParser.Parse(source, bag) is { } value ? new CourseReader(files, bag, cache).Read(value) : EmptyFile(source, bag);
    }

    private static Course? EmptyFile(SourceFile source, DiagnosticBag bag)
    {
        if (!bag.HasErrorIn(source))
            YamlObject.Read(new YamlMap(new SourceSpan(source, 0, 1), []), Shapes.Course, bag);
        return null;
    }
}
