using System.Xml.Linq;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Xml;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>The QTI 1.2 files of a cartridge. Elements are found by their local names: profiles differ in namespace only.</summary>
internal static class QtiFiles
{
    /// <summary>Assessments and question banks that the manifest lists and that can be read.</summary>
    public static IEnumerable<XmlFile> All(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.CommonCartridge } manifest) yield break;
        foreach (var resource in manifest.Resources.Where(r => r.Type.StartsWith("imsqti_xmlv1p2/", StringComparison.Ordinal)))
        {
            var href = (string?)resource.Files.Attributes("href").FirstOrDefault() ?? "";
            if (package.Resolve(resource.Base, href) is { } entry && package.ReadXml(entry.Name) is { } file && file.Root.Name.LocalName == "questestinterop")
                yield return file;
        }
    }

    public static IEnumerable<XElement> Items(XmlFile file) => file.Root.Descendants().Where(e => e.Name.LocalName == "item");

    /// <summary>Question type of an item, for example <c>cc.multiple_choice.v0p1</c>; null when it names none.</summary>
    public static string? Profile(XElement item) => item.Descendants().Where(e => e.Name.LocalName == "qtimetadatafield")
        .FirstOrDefault(f => f.Elements().Any(e => e.Name.LocalName == "fieldlabel" && e.Value.Trim() == "cc_profile"))
        ?.Elements().FirstOrDefault(e => e.Name.LocalName == "fieldentry")?.Value.Trim();
}
