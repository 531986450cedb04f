using System.Xml.Linq;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Targets.Metadata;

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
                new XElement(Cp + "schemaversion", "1.2"),
                new XElement(Adl + "location", LomMetadata.FileName)),
            Organizations(rendered),
            Resources(rendered)));
    }

    private static XElement Organizations(RenderedCourse rendered) => new(Cp + "organizations",
        new XAttribute("default", $"ORG-{rendered.Course.Id}"),
        new XElement(Cp + "organization",
            new XAttribute("identifier", $"ORG-{rendered.Course.Id}"),
            new XElement(Cp + "title", ManifestText.Title(rendered.Title)),
            rendered.Units.Select(unit => Item(rendered, unit))));

    private static XElement Item(RenderedCourse rendered, RenderedUnit unit) => new(Cp + "item",
        new XAttribute("identifier", unit.Identifier("ITEM")),
        new XAttribute("identifierref", unit.Identifier("RES")),
        new XAttribute("isvisible", "true"),
        new XElement(Cp + "title", ManifestText.Title(unit.Id is null ? rendered.Title : unit.Course.Title)));

    private static XElement Resources(RenderedCourse rendered) =>
        new(Cp + "resources", ManifestText.Resources(rendered, Cp, Adl + "scormtype"));
}
