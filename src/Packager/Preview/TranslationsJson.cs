using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using CoursePackager.Packager.Rendering.Pages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Preview;

/// <summary>What the preview page is told of translations: by course, the texts that are not up to date, each with its page.</summary>
internal static class TranslationsJson
{
    private const int LongestText = 300;

    public static string Of(PreviewState state, IReadOnlyList<StaleText> texts)
    {
        var byFolder = texts.ToLookup(t => t.Folder, StringComparer.Ordinal);
        return new JObject(state.Courses.Select(course => new JProperty(course.Key, new JArray(
            course.Editions.SelectMany(edition => byFolder[FolderOf(edition)].Select(text => Text(edition, text)))))))
            .ToString(Formatting.None);
    }

    private static string FolderOf(Course course) => course.Span.File.Path[..^CourseFinder.CourseFileName.Length];

    private static JObject Text(Course course, StaleText text) => new()
    {
        ["page"] = PageOf(course, text.Path),
        ["language"] = text.Language,
        ["place"] = text.Place,
        ["state"] = text.State.ToString().ToLowerInvariant(),
        ["source"] = Short(text.Source),
        ["target"] = Short(text.Target),
    };

    /// <summary>The page that a file is shown on; null for captions and for a page that the translation does not have yet.</summary>
    private static string? PageOf(Course course, string path)
    {
        if (path == CourseFinder.CourseFileName) return CoursePage.OverviewId;
        var file = FolderOf(course) + path;
        if (course.Lessons.FirstOrDefault(l => l.Span.File.Path == file) is { } lesson) return lesson.Id;
        if (course.Assessments.FirstOrDefault(a => a.Span.File.Path == file) is { } assessment) return assessment.Id;
        if (course.Glossary.Any(t => t.Span.File.Path == file)) return CoursePage.GlossaryId;
        return course.Readings.Any(r => r.Span.File.Path == file) ? CoursePage.ReadingsId : null;
    }

    private static string Short(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;
}
