using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Translations.Segments;

/// <summary>All texts of one edition of a course, file by file.</summary>
/// <param name="Folder">Full path of the folder with course.yaml.</param>
/// <param name="Files">In the order in which course.yaml names them; captions last.</param>
internal sealed record SegmentedCourse(string Folder, string Id, string Language, IReadOnlyList<SegmentedFile> Files)
{
    public SegmentedFile? Find(string path) => Files.FirstOrDefault(f => f.Path == path);

    /// <summary>Reads the files that course.yaml names, and the captions beside them. What cannot be read is reported and left
    /// out.</summary>
    /// <returns>Null when course.yaml cannot be read.</returns>
    public static SegmentedCourse? Load(string folder, string workingDirectory, DiagnosticBag bag)
    {
        var full = Path.GetFullPath(folder, workingDirectory);
        var disk = new CourseFolder(full, workingDirectory);
        if (disk.ReadText(CourseFinder.CourseFileName, null, bag) is not { } source) return null;
        if (YamlParser.Parse(source, bag) is not YamlMap map) return null;
        var root = YamlObject.Read(map, Shapes.Course, bag);
        var files = new List<SegmentedFile> { FileOf(CourseFinder.CourseFileName, source, FileRole.Course, bag) };
        foreach (var (path, role) in Named(root, bag))
            if (CoursePath.Resolve(CourseFinder.CourseFileName, path.Text.Trim()) is { } inside
                && files.TrueForAll(f => f.Path != inside) && disk.ReadText(inside, path.Span, bag) is { } text)
                files.Add(FileOf(inside, text, role, bag));
        foreach (var caption in disk.Files("*.vtt"))
            if (disk.ReadText(caption, root.Span, bag) is { } text) files.Add(FileOf(caption, text, FileRole.Captions, bag));
        return new SegmentedCourse(full, root.Text("id"), root.Text("language"), files);
    }

    /// <summary>Cuts one text into segments, as the file of that role.</summary>
    public static SegmentedFile FileOf(string path, SourceFile source, FileRole role, DiagnosticBag bag)
    {
        var collector = new SegmentCollector(path, role, source);
        switch (role)
        {
            case FileRole.Course:
                new YamlSegments(collector).AddMap(YamlParser.Parse(source, bag), Shapes.Course, source.Text.Length);
                break;
            case FileRole.Glossary or FileRole.Readings:
                var shape = role == FileRole.Glossary ? Shapes.Term : Shapes.Reading;
                new YamlSegments(collector).AddRecords(YamlParser.Parse(source, bag), shape);
                break;
            case FileRole.Captions:
                new CaptionSegments(collector).Add();
                break;
            default:
                new MarkdownSegments(collector, bag).Add(role == FileRole.Assessment);
                break;
        }

        return collector.ToFile();
    }

    private static IEnumerable<(YamlScalar Path, FileRole Role)> Named(YamlObject root, DiagnosticBag bag)
    {
        foreach (var module in root.Maps("modules", Shapes.Module, bag))
        {
            foreach (var lesson in module.Scalars("lessons")) yield return (lesson, FileRole.Lesson);
            if (module.Scalar("quiz") is { } quiz) yield return (quiz, FileRole.Assessment);
        }

        if (root.Scalar("finalTest") is { } test) yield return (test, FileRole.Assessment);
        if (root.Scalar("glossary") is { } glossary) yield return (glossary, FileRole.Glossary);
        if (root.Scalar("readings") is { } readings) yield return (readings, FileRole.Readings);
    }
}
