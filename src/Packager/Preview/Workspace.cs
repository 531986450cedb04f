using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Checks;
using CoursePackager.Packager.Commands;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Preview;

/// <summary>
/// The courses below a folder, read again and again. Only files that changed are read and parsed again, only pages that changed are
/// rendered again, and those only when a browser asks for their course.
/// </summary>
internal sealed class Workspace(
    string folder, IReadOnlyList<string> languages, string workingDirectory, TimeProvider clock, PreviewShape shape = PreviewShape.Course)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, workingDirectory));
    private readonly ContentCache _cache = new();
    private readonly FileMemory _memory = new(clock);

    /// <summary>Full path of the previewed folder.</summary>
    public string Root => _root;

    public PreviewShape Shape => shape;

    /// <summary>As wanted on the command line, in that order; empty for all.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>Looks at the files. A course with errors keeps its last good version.</summary>
    public PreviewState Look(PreviewState before)
    {
        var bag = new DiagnosticBag();
        IReadOnlyList<string> folders;
        try
        {
            folders = CourseFinder.Find([folder], languages, workingDirectory);
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            return new PreviewState([], [], e.Message);
        }

        var loaded = folders.Select(f => (Folder: f, Course: CourseLoader.Load(f, bag, workingDirectory, _cache, _memory))).ToList();
        CourseChecks.Run([.. loaded.Select(l => l.Course).OfType<Course>()], bag);
        var findings = bag.Sorted();
        PreviewCourse[] editions = [.. loaded.Select(l => Assess(l.Folder, l.Course, findings, before))];
        _cache.EndRun();
        return shape == PreviewShape.Bilingual
            ? new PreviewState(BilingualCourses.Of(editions, before, languages), findings, null) { Editions = editions }
            : new PreviewState(editions, findings, null);
    }

    /// <summary>What follows from the shown version of a course, made once for each version.</summary>
    public T Once<T>(string what, PreviewCourse course, Func<T> make) => _cache.GetOrAdd(what, course.Version, make);

    /// <summary>How the translations stand now. Slower than a look at the courses.</summary>
    public TranslationLook LookAtTranslations() => TranslationLook.At(_root, workingDirectory);

    /// <summary>The files of a course with one player, by path.</summary>
    /// <param name="canSplit">Whether the platform launches parts one by one.</param>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files(PreviewCourse course, string playerBundle, bool canSplit)
    {
        var isSplit = canSplit && shape == PreviewShape.Modules;
        return _cache.GetOrAdd($"files {playerBundle}{(isSplit ? " split" : "")}", course.Version, () =>
            (course.Editions.Count > 1
                ? EditionsRenderer.Render(course.Editions, playerBundle, _cache)
                : CourseRenderer.Render(course.Editions[0], playerBundle, isSplit, _cache))
            .Files.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal));
    }

    private PreviewCourse Assess(string path, Course? course, IReadOnlyList<Diagnostic> findings, PreviewState before)
    {
        var relative = Path.GetRelativePath(_root, path).Replace('\\', '/');
        var key = relative == "." ? Path.GetFileName(_root) : relative.Replace('/', '~');
        var shown = new CourseFolder(path, workingDirectory).DisplayPath("");
        IReadOnlyList<Diagnostic> problems = [.. findings.Where(d => d.Span is null || d.Span.File.Path.StartsWith(shown, StringComparison.Ordinal))];
        var isGood = course is not null && !problems.Any(p => p.Severity == Severity.Error);
        if (isGood) return new PreviewCourse(key, shown, [course!], VersionOf(course!), problems);
        var known = before.Editions.FirstOrDefault(c => c.Key == key);
        return new PreviewCourse(key, shown, known?.Editions ?? [], known?.Version ?? default, problems);
    }

    /// <summary>Media names hold the hash of their content.</summary>
    private static ContentHash VersionOf(Course course)
    {
        IEnumerable<SourceFile> files =
        [
            course.Span.File, .. course.Lessons.Select(l => l.Span.File), .. course.Assessments.Select(a => a.Span.File),
            .. course.Glossary.Take(1).Select(t => t.Span.File), .. course.Readings.Take(1).Select(r => r.Span.File),
            .. course.Lessons.SelectMany(l => l.Recordings).Select(r => r.Transcript?.Span.File).OfType<SourceFile>(),
        ];
        return ContentHash.Of(files.Select(f => f.Hash.ToString()).Concat(course.Media.Select(m => m.PackagePath)));
    }
}
