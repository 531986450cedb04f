using System.Text;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Sources;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Tests;

/// <summary>Small rendered courses for tests of targets and packaging.</summary>
internal static class RenderedCourses
{
    private static readonly SourceSpan Nowhere = new(new SourceFile("course.yaml", ""), 0, 0);

    public static RenderedCourse Small(string title = "A small course", params PackageFile[] more)
    {
        var course = Course(title);
        IReadOnlyList<PackageFile> pages =
        [
            Text("index.html", "<!doctype html><title>x</title><a href=\"l1.html#top\">l</a><script src=\"player/player.js\"></script>"),
            Text("l1.html", "<!doctype html><title>l</title><img src=\"media/a.svg\" alt=\"\">"),
        ];
        return new(course, [new RenderedUnit(null, course, "index.html", pages)],
        [
            Text("media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            Text("player/player.js", "void 0;"),
            Text("course.json", "{}"),
            .. more,
        ]);
    }

    private static Course Course(string title) => new()
    {
        Id = "small",
        Iri = "https://example.org/courses/small",
        Language = "en",
        Title = title,
        Description = "What it is.",
        Version = "1.0.0",
        Publisher = "Tests",
        Objectives = [],
        Mastery = 70,
        Completion = new CompletionRule(LessonsRule.All, QuizzesRule.None, FinalTestRule.None),
        Certificate = false,
        Modules =
        [
            new CourseModule("m1", "Module", "",
                [new Lesson("l1", "Lesson «one»", 5, [], new RichText([], "", Nowhere), Nowhere)], null, Nowhere),
        ],
        FinalTest = null,
        Glossary = [],
        Readings = [],
        Media = [],
        Span = Nowhere,
    };

    public static PackageFile Text(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
