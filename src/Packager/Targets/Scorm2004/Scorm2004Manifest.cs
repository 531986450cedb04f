using System.Xml.Linq;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Scorm2004;

/// <summary>Builds imsmanifest.xml. Identifiers hang on the course id only: Moodle drops learners' tracks when they change. Prefixes
/// are the customary ones: Moodle looks for them as text.</summary>
internal static class Scorm2004Manifest
{
    private static readonly XNamespace Cp = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static readonly XNamespace Adlcp = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private static readonly XNamespace Adlseq = "http://www.adlnet.org/xsd/adlseq_v1p3";
    private static readonly XNamespace Adlnav = "http://www.adlnet.org/xsd/adlnav_v1p3";
    private static readonly XNamespace Imsss = "http://www.imsglobal.org/xsd/imsss";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XDocument Build(RenderedCourse rendered, Scorm2004Edition edition)
    {
        var course = rendered.Course;
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(Cp + "manifest",
            new XAttribute("identifier", $"MANIFEST-{course.Id}"),
            new XAttribute("version", course.Version),
            new XAttribute(XNamespace.Xmlns + "adlcp", Adlcp.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "adlseq", Adlseq.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "adlnav", Adlnav.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "imsss", Imsss.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName),
            new XAttribute(Xsi + "schemaLocation", string.Join(' ',
                Cp.NamespaceName, "imscp_v1p1.xsd", Adlcp.NamespaceName, "adlcp_v1p3.xsd", Adlseq.NamespaceName, "adlseq_v1p3.xsd",
                Adlnav.NamespaceName, "adlnav_v1p3.xsd", Imsss.NamespaceName, "imsss_v1p0.xsd")),
            new XElement(Cp + "metadata",
                new XElement(Cp + "schema", "ADL SCORM"),
                new XElement(Cp + "schemaversion", edition.SchemaVersion)),
            Organizations(course.Id, ManifestText.Title(course.Title)),
            Resources(rendered)));
    }

    private static XElement Organizations(string id, string title) => new(Cp + "organizations",
        new XAttribute("default", $"ORG-{id}"),
        new XElement(Cp + "organization",
            new XAttribute("identifier", $"ORG-{id}"),
            new XAttribute(Adlseq + "objectivesGlobalToSystem", "false"),
            new XElement(Cp + "title", title),
            new XElement(Cp + "item",
                new XAttribute("identifier", $"ITEM-{id}"),
                new XAttribute("identifierref", $"RES-{id}"),
                new XAttribute("isvisible", "true"),
                new XElement(Cp + "title", title),
                DecidedByContent()),
            new XElement(Imsss + "sequencing",
                new XElement(Imsss + "controlMode", new XAttribute("choice", "true"), new XAttribute("flow", "true")))));

    /// <summary>Only the player says when the course is completed and passed; a platform must not conclude it from an end
    /// without a status.</summary>
    private static XElement DecidedByContent() => new(Imsss + "sequencing",
        new XElement(Imsss + "deliveryControls",
            new XAttribute("completionSetByContent", "true"), new XAttribute("objectiveSetByContent", "true")));

    private static XElement Resources(RenderedCourse rendered) => new(Cp + "resources",
        new XElement(Cp + "resource",
            new XAttribute("identifier", $"RES-{rendered.Course.Id}"),
            new XAttribute("type", "webcontent"),
            new XAttribute(Adlcp + "scormType", "sco"),
            new XAttribute("href", rendered.EntryPath),
            ManifestText.SortedPaths(rendered.Files)
                .Select(path => new XElement(Cp + "file", new XAttribute("href", path)))));
}
