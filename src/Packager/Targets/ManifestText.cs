using System.Xml.Linq;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets;

/// <summary>What manifests of every kind say alike.</summary>
internal static class ManifestText
{
    /// <summary>Longest title and identifier that Moodle's database takes.</summary>
    private const int MaxTitle = 255;

    public static string Title(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";

    /// <summary>Paths in ordinal order, so that the same files give the same manifest.</summary>
    public static IEnumerable<string> SortedPaths(IEnumerable<PackageFile> files) =>
        files.Select(file => file.Path).Order(StringComparer.Ordinal);

    /// <summary>
    /// The resources of a SCORM manifest: one launchable for each unit. What several units use is a resource of its own, on which
    /// they depend.
    /// </summary>
    /// <param name="scormType">Name of the attribute, which differs by edition in namespace and case.</param>
    public static IEnumerable<XElement> Resources(RenderedCourse rendered, XNamespace cp, XName scormType)
    {
        var shared = $"RES-{rendered.Course.Id}-shared";
        var isWhole = rendered.Units is [{ Id: null }];
        foreach (var unit in rendered.Units)
        {
            yield return new XElement(cp + "resource",
                new XAttribute("identifier", unit.Identifier("RES")),
                new XAttribute("type", "webcontent"),
                new XAttribute(scormType, "sco"),
                new XAttribute("href", unit.EntryPath),
                Files(isWhole ? rendered.Files : unit.Files, cp),
                isWhole ? null : new XElement(cp + "dependency", new XAttribute("identifierref", shared)));
        }

        if (isWhole) yield break;
        yield return new XElement(cp + "resource",
            new XAttribute("identifier", shared),
            new XAttribute("type", "webcontent"),
            new XAttribute(scormType, "asset"),
            Files(rendered.SharedFiles, cp));
    }

    private static IEnumerable<XElement> Files(IEnumerable<PackageFile> files, XNamespace cp) =>
        SortedPaths(files).Select(path => new XElement(cp + "file", new XAttribute("href", path)));
}
