using System.Xml.Linq;
using CoursePackager.Packager.Packaging.Verification.Xml;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>Finds the parts of cmi5.xml (cmi5 13). All take null for a package without one.</summary>
internal static class Cmi5Structure
{
    public static XNamespace Ns { get; } = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    public static IEnumerable<XElement> Aus(XmlFile? file) => file?.Root.Descendants(Ns + "au") ?? [];

    public static IEnumerable<XElement> Urls(XmlFile? file) => Aus(file).Elements(Ns + "url");

    /// <summary>Ids of the course, blocks, AUs and objectives.</summary>
    public static IEnumerable<XAttribute> Ids(XmlFile? file) =>
        file?.Root.Descendants().Where(e => e.Name.Namespace == Ns && e.Name.LocalName is "course" or "block" or "au" or "objective").Attributes("id") ?? [];
}
