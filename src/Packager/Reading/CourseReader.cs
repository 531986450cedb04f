using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Rules;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading.Media;
using CoursePackager.Packager.Reading.Recordings;
using CoursePackager.Packager.Reading.Yaml;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading;

/// <summary>Turns course.yaml and the files it names into a <see cref="Course"/>.</summary>
internal sealed class CourseReader(CourseFolder files, DiagnosticBag bag, ContentCache? cache = null)
{
    private readonly Dictionary<string, SourceSpan> _used = new(StringComparer.Ordinal);

    public Course Read(YamlValue value)
    {
        var root = YamlObject.Read(value, Shapes.Course, bag);
        var modules = root.Maps("modules", Shapes.Module, bag).Select(m => ReadModule(m, root.Text("language"))).ToArray();
        var course = new Course
        {
            Id = root.Text("id"),
            Iri = root.Text("iri"),
            Language = root.Text("language"),
            Title = root.Text("title"),
            Description = root.Text("description"),
            Version = root.Text("version"),
            Publisher = root.Text("publisher"),
            License = root.OptionalText("license"),
            Objectives = ObjectivesReader.Read(root, Shapes.Objective, bag),
            Mastery = root.Integer("mastery"),
            Completion = ReadCompletion(root),
            Certificate = root.Flag("certificate"),
            Modules = modules,
            FinalTest = root.Scalar("finalTest") is { } test ? ReadAssessment(test, AssessmentKind.Test) : null,
            Glossary = ReadNamed(root.Scalar("glossary"), GlossaryReader.Read) ?? [],
            Readings = ReadNamed(root.Scalar("readings"), ReadingsReader.Read) ?? [],
            Media = [],
            Span = root.Has("id") ? root.SpanOf("id") : root.Span,
        };
        ReportUnlisted(course);
        return new MediaCollector(files, bag).Collect(course);
    }

    private CompletionRule ReadCompletion(YamlObject root)
    {
        var rule = root.Map("completion", Shapes.Completion, bag);
        return new CompletionRule(
            rule?.Text("lessons") == "all" ? LessonsRule.All : LessonsRule.None,
            rule?.Text("quizzes") == "all" ? QuizzesRule.All : QuizzesRule.None,
            rule?.Text("finalTest") switch
            {
                "passed" => FinalTestRule.Passed,
                "submitted" => FinalTestRule.Submitted,
                _ => FinalTestRule.None,
            })
        {
            Videos = rule?.Integer("videos") ?? 0,
        };
    }

    private CourseModule ReadModule(YamlObject module, string language)
    {
        var lessons = new List<Lesson>();
        foreach (var path in module.Scalars("lessons"))
            if (ReadPage(path) is { } source)
                lessons.Add(Parse($"lesson {language}", source, (file, findings) => LessonReader.Read(file, language, findings)));
        var quiz = module.Scalar("quiz") is { } quizPath ? ReadAssessment(quizPath, AssessmentKind.Quiz) : null;
        return new CourseModule(
            module.Text("id"), module.Text("title"), module.Text("summary"), lessons, quiz, module.SpanOf("id"));
    }

    private Assessment? ReadAssessment(YamlScalar path, AssessmentKind expected)
    {
        if (ReadPage(path) is not { } source) return null;
        var assessment = Parse("assessment", source, AssessmentReader.Read);
        if (assessment.Kind != expected && !bag.HasErrorIn(source))
            bag.Report<AssessmentKindMismatch>(
                path.Span,
                $"'{path.Text}' is used as the {Word(expected)}, but its front matter does not say kind: {Word(expected)}.",
                $"Write kind: {Word(expected)} in '{path.Text}'.");
        return assessment;
    }

    /// <summary>A page depends on nothing but its own text.</summary>
    private T Parse<T>(string step, SourceFile source, Func<SourceFile, DiagnosticBag, T> read) => cache is null
        ? read(source, bag)
        : cache.GetOrAdd(step, source.Hash, bag, own => read(source, own));

    private SourceFile? ReadPage(YamlScalar path)
    {
        if (Resolve(path) is not { } relative) return null;
        if (_used.TryAdd(relative, path.Span)) return files.ReadText(relative, path.Span, bag);
        bag.Report<FileUsedTwice>(
            path.Span, $"'{relative}' is already listed in line {_used[relative].Line}.", "List each file once.");
        return null;
    }

    private IReadOnlyList<T>? ReadNamed<T>(YamlScalar? path, Func<SourceFile, DiagnosticBag, IReadOnlyList<T>> read)
    {
        if (path is null || Resolve(path) is not { } relative) return null;
        return files.ReadText(relative, path.Span, bag) is { } source ? read(source, bag) : null;
    }

    private string? Resolve(YamlScalar path)
    {
        if (CoursePath.Resolve(CourseFinder.CourseFileName, path.Text.Trim()) is { } relative) return relative;
        bag.Report<PathOutsideCourse>(
            path.Span, $"'{path.Text}' is not a path inside the course folder.",
            "Use forward slashes and a path relative to the folder of course.yaml.");
        return null;
    }

    private void ReportUnlisted(Course course)
    {
        if (bag.HasErrorIn(course.Span.File)) return; // a file may be missing from the list for that reason
        var pages = files.MarkdownFiles().Where(f => !f.EndsWith(RecordingFiles.Transcript, StringComparison.Ordinal));
        foreach (var file in pages.Where(f => !_used.ContainsKey(f) && f.Contains('/', StringComparison.Ordinal)))
            bag.Report<UnlistedFile>(
                course.Span, $"'{file}' is in the course folder but not in course.yaml.", "List it in a module, or remove it.");
    }

    private static string Word(AssessmentKind kind) => kind == AssessmentKind.Quiz ? "quiz" : "test";
}
