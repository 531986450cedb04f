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
    private readonly Lazy<RawHtml> _unmarked = new(() => HtmlTemplates.Render("contents", new { Contents = ContentsGroup.Of(pages, _ => "") }));

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
            Entry = isLaunched ? "" : root + "index.html",
            Others = others.Select(other => other with { Href = other.Href + page.FileName }).ToList(),
            Title = page.Kind == PageKind.Overview ? course.Title : $"{page.Title} — {course.Title}",
            course.Description,
            CourseTitle = course.Title,
            IsEntry = isEntry,
            PageId = page.Id,
            Contents = Contents(page.Id),
            rendered.Fragment,
            CourseJson = isEntry ? Inlined(courseJson) : RawHtml.Empty,
            StringsJson = isEntry ? Inlined(strings.Player) : RawHtml.Empty,
            Words,
        });
    }

    /// <summary>The entries of the contents, with the current page marked; null marks none.</summary>
    public RawHtml Contents(string? pageId)
    {
        var all = _unmarked.Value.Markup;
        if (pageId is null) return _unmarked.Value;
        // Filled once, because the entries of all pages on all pages grow with the square of the course.
        var link = $" data-page=\"{HtmlText.Escape(pageId)}\">";
        return new RawHtml(all.Replace(link, link[..^1] + " aria-current=\"page\">", StringComparison.Ordinal));
    }

    /// <summary>JSON inside a script element: no <c>&lt;</c> may stand in it, whatever the course says.</summary>
    private static RawHtml Inlined(JObject json) =>
        new(json.ToString(Formatting.None).Replace("<", "\\u003c", StringComparison.Ordinal));
}
