using System.Xml.Linq;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Targets.Metadata;

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
                new XElement(Cp + "schemaversion", edition.SchemaVersion),
                new XElement(Adlcp + "location", LomMetadata.FileName)),
            Organizations(rendered),
            new XElement(Cp + "resources", ManifestText.Resources(rendered, Cp, Adlcp + "scormType"))));
    }

    private static XElement Organizations(RenderedCourse rendered)
    {
        var sequencing = new Scorm2004Sequencing(Imsss, rendered);
        return new(Cp + "organizations",
            new XAttribute("default", $"ORG-{rendered.Course.Id}"),
            new XElement(Cp + "organization",
                new XAttribute("identifier", $"ORG-{rendered.Course.Id}"),
                new XAttribute(Adlseq + "objectivesGlobalToSystem", "false"),
                new XElement(Cp + "title", ManifestText.Title(rendered.Title)),
                rendered.Units.Select(unit => Item(rendered, unit, sequencing)),
                sequencing.OfOrganization()));
    }

    private static XElement Item(RenderedCourse rendered, RenderedUnit unit, Scorm2004Sequencing sequencing) => new(Cp + "item",
        new XAttribute("identifier", unit.Identifier("ITEM")),
        new XAttribute("identifierref", unit.Identifier("RES")),
        new XAttribute("isvisible", "true"),
        new XElement(Cp + "title", ManifestText.Title(unit.Id is null ? rendered.Title : unit.Course.Title)),
        sequencing.OfItem(unit));
}
