using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Html;
using CoursePackager.Packager.Rendering.Strings;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Pages;

/// <summary>Puts a page's main column into the document around it: head, bar, contents, footer.</summary>
/// <param name="root">Leads from the pages to the root of the package: empty, <c>../</c> or <c>../../</c>.</param>
/// <param name="others">Languages to switch to; their addresses are those of folders.</param>
/// <param name="isLaunched">One of the pages is what platforms launch; otherwise all lead to the <c>index.html</c> in the root.</param>
internal sealed class ShellRenderer(
    Course course, IReadOnlyList<CoursePage> pages, InterfaceStrings strings, JObject courseJson, string root,
    IReadOnlyList<EditionLink> others, bool isLaunched = true)
{
    /// <summary>Pages from which on a course is long.</summary>
    private const int LongCourse = 100;

    /// <summary>Pages listed before and after the current one in a long course.</summary>
    private const int Reach = 20;

    private readonly Lazy<RawHtml> _contents = new(() => ContentsOf(pages));
    private readonly Lazy<Dictionary<string, int>> _places =
        new(() => pages.Select((page, i) => (page.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal));

    /// <summary>Words of the document around the page.</summary>
    public IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["skip"] = strings.Text("skipToText"),
        ["contents"] = strings.Text("contents"),
        ["close_contents"] = strings.Text("closeContents"),
        ["progress"] = strings.Text("courseProgress"),
        ["messages"] = strings.Text("messages"),
        ["needs_script"] = strings.Text("needsScript"),
    };

    public RawHtml Render(RenderedPage rendered)
    {
        var page = rendered.Page;
        var isEntry = page.Kind == PageKind.Overview && isLaunched;
        return HtmlTemplates.Render("shell", new
        {
            course.Language,
            Root = root,
            HasRecordings = page.Lesson?.Recordings.Count > 0,
            Entry = isLaunched ? "" : root + "index.html",
            Others = others.Select(other => other with { Href = other.Href + page.FileName }).ToList(),
            Title = page.Kind == PageKind.Overview ? course.Title : $"{page.Title} — {course.Title}",
            course.Description,
            CourseTitle = course.Title,
            IsEntry = isEntry,
            PageId = page.Id,
            Contents = ContentsOf(page, isEntry),
            rendered.Fragment,
            CourseJson = isEntry ? Inlined(courseJson) : RawHtml.Empty,
            StringsJson = isEntry ? Inlined(strings.PlayerFor(course)) : RawHtml.Empty,
            Words,
        });
    }

    /// <summary>The entries of the whole contents; none is marked as current.</summary>
    public RawHtml Contents => _contents.Value;

    /// <summary>The contents as they stand in one document. The player takes them from the entry; every other document of a long course lists
    /// what is near, because all pages on all pages would grow with the square of the course. The overview has all.</summary>
    private RawHtml ContentsOf(CoursePage page, bool isEntry)
    {
        var contents = isEntry || pages.Count <= LongCourse ? _contents.Value : ContentsOf(Near(page));
        var link = $" data-page=\"{HtmlText.Escape(page.Id)}\">";
        return new RawHtml(contents.Markup.Replace(link, link[..^1] + " aria-current=\"page\">", StringComparison.Ordinal));
    }

    private static RawHtml ContentsOf(IEnumerable<CoursePage> pages) =>
        HtmlTemplates.Render("contents", new { Contents = ContentsGroup.Of(pages, _ => "") });

    private IEnumerable<CoursePage> Near(CoursePage page)
    {
        var place = _places.Value[page.Id];
        return pages.Where((other, i) => Math.Abs(i - place) <= Reach || other.Kind == PageKind.Overview || !other.IsStep);
    }

    /// <summary>JSON inside a script element: no <c>&lt;</c> may stand in it, whatever the course says.</summary>
    private static RawHtml Inlined(JObject json) =>
        new(json.ToString(Formatting.None).Replace("<", "\\u003c", StringComparison.Ordinal));
}
