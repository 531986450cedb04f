using System.Xml.Linq;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Scorm12;

/// <summary>Builds imsmanifest.xml. Identifiers hang on the course id only: Moodle drops learners' tracks when they change.</summary>
internal static class Scorm12Manifest
{
    private static readonly XNamespace Cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    private static readonly XNamespace Adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XDocument Build(RenderedCourse rendered)
    {
        var course = rendered.Course;
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Cp + "manifest",
            new XAttribute("identifier", $"MANIFEST-{course.Id}"),
            new XAttribute("version", course.Version),
            new XAttribute(XNamespace.Xmlns + "adlcp", Adl.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            new XAttribute(Xsi + "schemaLocation",
                $"{Cp.NamespaceName} imscp_rootv1p1p2.xsd {Adl.NamespaceName} adlcp_rootv1p2.xsd"),
            new XElement(Cp + "metadata",
                new XElement(Cp + "schema", "ADL SCORM"),
                new XElement(Cp + "schemaversion", "1.2")),
            Organizations(course.Id, ManifestText.Title(course.Title)),
            Resources(rendered)));
    }

    private static XElement Organizations(string id, string title) => new(Cp + "organizations",
        new XAttribute("default", $"ORG-{id}"),
        new XElement(Cp + "organization",
            new XAttribute("identifier", $"ORG-{id}"),
            new XElement(Cp + "title", title),
            new XElement(Cp + "item",
                new XAttribute("identifier", $"ITEM-{id}"),
                new XAttribute("identifierref", $"RES-{id}"),
                new XAttribute("isvisible", "true"),
                new XElement(Cp + "title", title))));

    private static XElement Resources(RenderedCourse rendered) => new(Cp + "resources",
        new XElement(Cp + "resource",
            new XAttribute("identifier", $"RES-{rendered.Course.Id}"),
            new XAttribute("type", "webcontent"),
            new XAttribute(Adl + "scormtype", "sco"),
            new XAttribute("href", rendered.EntryPath),
            ManifestText.SortedPaths(rendered.Files)
                .Select(path => new XElement(Cp + "file", new XAttribute("href", path)))));
}
