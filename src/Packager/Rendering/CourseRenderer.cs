using System.Text;
using CoursePackager.Packager.Model;
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

    /// <param name="playerBundle">Which player goes in, for example <c>scorm12</c>.</param>
    public static RenderedCourse Render(Course course, string playerBundle)
    {
        var strings = InterfaceStrings.For(course.Language);
        var pages = CoursePages.Of(course, strings);
        var courseJson = CourseJson.Of(course, pages, new Signatures(course, pages));
        var renderer = new PageRenderer(course, pages, strings);
        var shell = new ShellRenderer(course, pages, strings, courseJson);
        var files = new List<PackageFile>();
        foreach (var rendered in pages.Select(renderer.Render))
        {
            files.Add(TextFile(rendered.Page.FileName, shell.Render(rendered).Markup));
            if (rendered.Page.Kind != PageKind.Overview) files.Add(TextFile(rendered.Page.DataPath, DataScript(rendered)));
        }

        files.Add(TextFile("course.json", courseJson.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n"));
        files.AddRange(PlayerFiles.For(playerBundle));
        files.AddRange(course.Media.Select(m => new PackageFile(m.PackagePath, m.Content)));
        return new RenderedCourse(course, "index.html", files);
    }

    /// <summary>A classic script, because a page opened from a disk or a strict frame may fetch nothing else.</summary>
    private static string DataScript(RenderedPage rendered)
    {
        var data = new JObject { ["html"] = rendered.Fragment.Markup };
        if (rendered.Questions is { } questions) data["questions"] = questions;
        return $"CoursePackager.page({JsonConvert.ToString(rendered.Page.Id)},{data.ToString(Formatting.None)});\n";
    }

    private static PackageFile TextFile(string path, string text) => new(path, Utf8.GetBytes(text));
}
