using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Links;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Rendering.Strings;
using CoursePackager.Packager.Targets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering;

/// <summary>
/// One package of a course in several languages. The first language is launched, as in a package of its own; every other lies in a
/// folder with its name. The player shows any page in any of them without starting anew, so there is one progress and one
/// score: stored progress hangs on ids and right answers, which the checks keep alike.
/// </summary>
internal static class EditionsRenderer
{
    /// <param name="editions">At least two, of one course id, which have passed the checks of translations.</param>
    /// <param name="cache">Keeps the files of an edition, which are the same for every player; null to render all.</param>
    public static RenderedCourse Render(IReadOnlyList<Course> editions, string playerBundle, ContentCache? cache = null)
    {
        var first = editions[0];
        var files = editions.SelectMany(edition => Files(edition, editions, cache)).ToList();
        var json = Json(first, Pages(first));
        json["languages"] = new JArray(editions.Select(e => e.Language));
        var media = editions.SelectMany(e => e.Media).DistinctBy(m => m.PackagePath, StringComparer.Ordinal);
        return new RenderedCourse(first, [new RenderedUnit(null, first, "index.html", files)],
        [
            CourseRenderer.CourseJsonFile(json),
            .. PlayerFiles.For(playerBundle, first),
            .. media.Select(m => new PackageFile(m.PackagePath, m.Content)),
        ])
        {
            Editions = editions,
        };
    }

    private static IReadOnlyList<CoursePage> Pages(Course course) => CoursePages.Of(course, InterfaceStrings.For(course.Language));

    private static JObject Json(Course course, IReadOnlyList<CoursePage> pages) => CourseJson.Of(course, pages, new Signatures(course, pages));

    private static string FolderOf(Course edition, IReadOnlyList<Course> editions) => edition == editions[0] ? "" : edition.Language + "/";

    private static IReadOnlyList<PackageFile> Files(Course edition, IReadOnlyList<Course> editions, ContentCache? cache)
    {
        var pages = Pages(edition);
        var json = Json(edition, pages);
        if (cache is null) return [.. Files(edition, editions, pages, json)];
        var key = ContentHash.Of(
        [
            CourseRenderer.Around(edition, json).ToString(), FolderOf(edition, editions),
            .. editions.Select(e => e.Language), .. pages.Select(CourseRenderer.SourceHash),
        ]);
        return cache.GetOrAdd<IReadOnlyList<PackageFile>>("edition", key, () => [.. Files(edition, editions, pages, json)]);
    }

    private static IEnumerable<PackageFile> Files(Course edition, IReadOnlyList<Course> editions, IReadOnlyList<CoursePage> pages, JObject json)
    {
        var folder = FolderOf(edition, editions);
        var root = folder.Length == 0 ? "" : "../";
        var strings = InterfaceStrings.For(edition.Language);
        var others = editions.Where(e => e != edition)
            .Select(e => new EditionLink(e.Language, InterfaceStrings.For(e.Language).Text("languageName"), root + FolderOf(e, editions)))
            .ToList();
        var shell = new ShellRenderer(edition, pages, strings, json, root, others, isLaunched: folder.Length == 0);
        var documents = Renderer(edition, pages, strings, root);
        var shown = Renderer(edition, pages, strings, ""); // the player shows every page in the document in the root
        foreach (var page in pages)
        {
            yield return CourseRenderer.TextFile(folder + page.FileName, shell.Render(documents.Render(page)).Markup);
            if (page.Kind != PageKind.Overview)
                yield return CourseRenderer.TextFile(folder + page.DataPath, CourseRenderer.DataScript(folder + page.Id, shown.Render(page)));
        }

        yield return CourseRenderer.TextFile(
            $"editions/{edition.Language}.js", Script(edition, shell, json, folder, others, shown.Render(pages[0])));
    }

    private static PageRenderer Renderer(Course edition, IReadOnlyList<CoursePage> pages, InterfaceStrings strings, string root) =>
        new(edition, pages, new CourseLinks(new(edition, pages), pages, root), strings, PageUse.Course);

    /// <summary>All that the player needs to go over to a language, as <c>Edition</c> in <c>src/Player/src/ui/editions.ts</c>.</summary>
    private static string Script(
        Course edition, ShellRenderer shell, JObject json, string folder, IReadOnlyList<EditionLink> others, RenderedPage overview)
    {
        var script = new JObject
        {
            ["folder"] = folder,
            ["course"] = json,
            ["strings"] = InterfaceStrings.For(edition.Language).PlayerFor(edition),
            ["words"] = JObject.FromObject(shell.Words),
            ["contents"] = shell.Contents.Markup,
            ["overview"] = overview.Fragment.Markup,
            ["others"] = new JArray(others.Select(o => new JObject { ["code"] = o.Code, ["name"] = o.Name })),
        };
        return $"CoursePackager.edition({JsonConvert.ToString(edition.Language)},{script.ToString(Formatting.None)});\n";
    }
}
