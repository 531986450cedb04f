using System.Text;
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
/// Model → pages. Every page exists twice (docs/adr/0005): as a static document, readable without script, and as a script that
/// hands the main column to the player. The same course gives the same bytes.
/// </summary>
internal static class CourseRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string UnitFolder = "units/";

    /// <param name="playerBundle">Which player goes in, for example <c>scorm12</c>; null for plain documents without questions.</param>
    /// <param name="isSplit">One unit for each module and the final test, each in its own folder, instead of one for all.</param>
    /// <param name="cache">Keeps pages that are rendered from the same contents; null to render all.</param>
    public static RenderedCourse Render(Course course, string? playerBundle, bool isSplit = false, ContentCache? cache = null)
    {
        if (playerBundle is null) return DocumentRenderer.Render(course);
        var strings = InterfaceStrings.For(course.Language);
        var whole = CoursePages.Of(course, strings);
        var courseJson = CourseJson.Of(course, whole, new Signatures(course, whole));
        var shared = new List<PackageFile> { CourseJsonFile(courseJson) };
        shared.AddRange(PlayerFiles.For(playerBundle, course));
        shared.AddRange(course.Media.Select(m => new PackageFile(m.PackagePath, m.Content)));
        var around = cache is null ? default : Around(course, courseJson);
        IReadOnlyList<RenderedUnit> units = isSplit
            ? [.. CourseUnits.Of(course).Select(unit => Unit(unit.Id, unit.Part, CoursePages.Of(unit.Part, strings, isPart: true), new(course, whole), around, cache))]
            : [Unit(null, course, whole, new(course, whole), around, cache)];
        return new RenderedCourse(course, units, shared);
    }

    private static RenderedUnit Unit(
        string? id, Course part, IReadOnlyList<CoursePage> pages, WholeCourse whole, ContentHash wholeHash, ContentCache? cache)
    {
        var strings = InterfaceStrings.For(part.Language);
        var folder = id is null ? "" : $"{UnitFolder}{id}/";
        var root = id is null ? "" : "../../";
        var json = CourseJson.Of(part, pages, new Signatures(part, pages));
        if (id is not null) json["unit"] = part.FinalTest is null ? "module" : "test";
        var renderer = new PageRenderer(part, pages, new CourseLinks(whole, pages, root), strings, id is null ? PageUse.Course : PageUse.Part);
        var shell = new ShellRenderer(part, pages, strings, json, root, []);
        var files = new List<PackageFile>();
        var around = cache is null ? default : ContentHash.Of(wholeHash.ToString(), folder, json.ToString(Formatting.None));
        foreach (var page in pages)
            files.AddRange(cache is null
                ? PageFiles(renderer, shell, page, folder)
                : cache.GetOrAdd("page", ContentHash.Of(around.ToString(), page.Id, SourceHash(page)), () => PageFiles(renderer, shell, page, folder)));

        return new RenderedUnit(id, part, folder + "index.html", files);
    }

    private static IReadOnlyList<PackageFile> PageFiles(PageRenderer renderer, ShellRenderer shell, CoursePage page, string folder)
    {
        var rendered = renderer.Render(page);
        var document = TextFile(folder + page.FileName, shell.Render(rendered).Markup);
        return page.Kind == PageKind.Overview ? [document] : [document, TextFile(folder + page.DataPath, DataScript(page.Id, rendered))];
    }

    /// <summary>Hash of all that a page shows besides its own text: titles of the others, terms, where media lie.</summary>
    public static ContentHash Around(Course course, JObject courseJson) => ContentHash.Of(
    [
        courseJson.ToString(Formatting.None), course.Span.File.Hash.ToString(),
        .. course.Glossary.Take(1).Select(t => t.Span.File.Hash.ToString()),
        .. course.Readings.Take(1).Select(r => r.Span.File.Hash.ToString()),
        .. course.Media.Select(m => m.SourcePath + " " + m.PackagePath),
        .. course.Lessons.SelectMany(l => l.Recordings).Select(r => r.Transcript?.Span.File.Hash.ToString() ?? ""),
    ]);

    /// <summary>Hash of the file that a page is written in; empty for pages made of the course as a whole.</summary>
    public static string SourceHash(CoursePage page) => (page.Lesson?.Span ?? page.Assessment?.Span)?.File.Hash.ToString() ?? "";

    /// <summary>A classic script, because a page opened from a disk or a strict frame may fetch nothing else.</summary>
    /// <param name="key">Name by which the player asks for the page.</param>
    public static string DataScript(string key, RenderedPage rendered)
    {
        var data = new JObject { ["html"] = rendered.Fragment.Markup };
        if (rendered.Questions is { } questions) data["questions"] = questions;
        if (rendered.Recordings is { } recordings) data["recordings"] = recordings;
        return $"CoursePackager.page({JsonConvert.ToString(key)},{data.ToString(Formatting.None)});\n";
    }

    public static PackageFile CourseJsonFile(JObject json) =>
        TextFile("course.json", json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n");

    public static PackageFile TextFile(string path, string text) => new(path, Utf8.GetBytes(text));
}
