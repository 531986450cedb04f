using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Rendering.Pages;
using CoursePackager.Packager.Rendering.State;
using CoursePackager.Packager.Rendering.Strings;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Preview;

/// <summary>By what a preview page sees whether only the text of some pages has changed.</summary>
internal static class PageHashes
{
    /// <returns><c>shell</c>: hash of all but the texts of pages; <c>pages</c>: by address of a page's script, its id and the hash of its
    /// text.</returns>
    public static JObject Of(IReadOnlyList<Course> editions)
    {
        var shells = new List<string>();
        var pages = new JObject();
        foreach (var edition in editions)
        {
            var all = CoursePages.Of(edition, InterfaceStrings.For(edition.Language));
            shells.Add(CourseRenderer.Around(edition, CourseJson.Of(edition, all, new Signatures(edition, all))).ToString());
            var folder = edition == editions[0] ? "" : edition.Language + "/";
            foreach (var page in all.Where(p => p.Lesson is not null || p.Assessment is not null))
                pages[folder + page.DataPath] = new JArray(page.Id, CourseRenderer.SourceHash(page));
        }

        return new JObject { ["shell"] = ContentHash.Of(shells).ToString(), ["pages"] = pages };
    }
}
