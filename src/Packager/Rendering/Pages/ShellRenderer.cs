using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Strings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Puts a page's main column into the document around it: head, bar, contents, footer.</summary>
/// <param name="root">Leads from the pages to the root of the package: empty, or <c>../../</c>.</param>
internal sealed class ShellRenderer(Course course, IReadOnlyList<CoursePage> pages, InterfaceStrings strings, JObject courseJson, string root)
{
    private readonly IReadOnlyList<ContentsGroup> _contents = ContentsGroup.Of(pages, _ => "");

    public RawHtml Render(RenderedPage rendered)
    {
        var page = rendered.Page;
        var isEntry = page.Kind == PageKind.Overview;
        return HtmlTemplates.Render("shell", new
        {
            course.Language,
            Root = root,
            Title = isEntry ? course.Title : $"{page.Title} — {course.Title}",
            course.Description,
            CourseTitle = course.Title,
            IsEntry = isEntry,
            PageId = page.Id,
            Contents = _contents,
            rendered.Fragment,
            CourseJson = isEntry ? Inlined(courseJson) : RawHtml.Empty,
            StringsJson = isEntry ? Inlined(strings.Player) : RawHtml.Empty,
            Words = new
            {
                Skip = strings.Text("skipToText"),
                Contents = strings.Text("contents"),
                CloseContents = strings.Text("closeContents"),
                Progress = strings.Text("courseProgress"),
                Messages = strings.Text("messages"),
                NeedsScript = strings.Text("needsScript"),
            },
        });
    }

    /// <summary>JSON inside a script element: no <c>&lt;</c> may stand in it, whatever the course says.</summary>
    private static RawHtml Inlined(JObject json) =>
        new(json.ToString(Formatting.None).Replace("<", "\\u003c", StringComparison.Ordinal));
}
