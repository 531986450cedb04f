using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Tests.Reading;

public sealed class LinkResolverTests
{
    [Theory]
    [InlineData("two.md", "Page", "two", null)]
    [InlineData("two.md#part", "Page", "two", "part")]
    [InlineData("../m/quiz.md", "Page", "m-quiz", null)]
    [InlineData("#%D1%80", "Anchor", null, "р")]
    [InlineData("glossary:decent-work", "Term", "decent-work", null)]
    [InlineData("https://www.ilo.org/a?b=c#d", "External", null, null)]
    [InlineData("mailto:a@example.org", "External", null, null)]
    [InlineData("../media/box.svg", "File", null, null)]
    [InlineData("../../box.svg", "Broken", null, null)]
    [InlineData("javascript:alert(1)", "Forbidden", null, null)]
    [InlineData("JavaScript:alert(1)", "Forbidden", null, null)]
    [InlineData("data:text/html,x", "Forbidden", null, null)]
    [InlineData("vbscript:x", "Forbidden", null, null)]
    [InlineData("//example.org/x", "Forbidden", null, null)]
    [InlineData("file:///etc/passwd", "Forbidden", null, null)]
    [InlineData("mailto:nobody", "Forbidden", null, null)]
    public void Says_where_a_link_leads(string url, string kind, string? id, string? anchor)
    {
        var course = MiniCourse.Load();
        var target = new LinkResolver(course).Resolve(course.Lessons.First().Span.File, url);

        Assert.Equal((kind, id, anchor), (target.Kind.ToString(), target.Id, target.Anchor));
    }

    private static class MiniCourse
    {
        public static Model.Course Load()
        {
            using var files = new TemporaryCourse()
                .With("course.yaml", "id: mini\nmodules:\n  - id: m\n    lessons: [m/one.md, m/two.md]\n    quiz: m/quiz.md\n")
                .With("m/one.md", "---\nid: one\n---\n\nText.\n")
                .With("m/two.md", "---\nid: two\n---\n\nText.\n")
                .With("m/quiz.md", "---\nid: m-quiz\n---\n\nText.\n");
            return CourseLoader.Load(files.Path, new DiagnosticBag())!;
        }
    }
}
