using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Links;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.Strings;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Rendering;

/// <summary>A course as plain documents without player and questions, for platforms that show and ask by themselves.</summary>
internal static class DocumentRenderer
{
    public static RenderedCourse Render(Course course)
    {
        var strings = InterfaceStrings.For(course.Language);
        var pages = CoursePages.Of(course, strings);
        var documents = Documents(pages);
        var renderer = new PageRenderer(course, pages, new CourseLinks(new(course, pages), documents, ""), strings, PageUse.Document);
        var files = documents.Select(page => CourseRenderer.TextFile(page.FileName, Document(course, page, renderer)));
        var media = course.Media.Select(m => new PackageFile(m.PackagePath, m.Content));
        return new RenderedCourse(course, [new RenderedUnit(null, course, "index.html", [.. files])], [PlayerFiles.StyleSheet, .. PlayerFiles.HasRecordings(course) ? [PlayerFiles.MediaStyleSheet] : Array.Empty<PackageFile>(), .. media]);
    }

    /// <summary>The pages that are documents: all but the quizzes and the test.</summary>
    public static IReadOnlyList<CoursePage> Documents(IEnumerable<CoursePage> pages) => [.. pages.Where(p => p.Assessment is null)];

    private static string Document(Course course, CoursePage page, PageRenderer renderer) => HtmlTemplates.Render("document", new
    {
        course.Language,
        Title = page.Kind == PageKind.Overview ? course.Title : $"{page.Title} — {course.Title}",
        HasRecordings = PlayerFiles.HasRecordings(course),
        renderer.Render(page).Fragment,
    }).Markup;
}
