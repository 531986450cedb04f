using System.Xml.Linq;
using CoursePackager.Packager.Packaging.Verification.Xml;

namespace CoursePackager.Packager.Packaging.Verification.Tincan;

/// <summary>Finds the activities of tincan.xml, whatever their namespace: that is another rule's.</summary>
internal static class TincanActivities
{
    public static XNamespace Ns { get; } = "http://projecttincan.com/tincan.xsd";

    public static IEnumerable<XElement> All(XmlFile? file) =>
        file?.Root.Elements().Where(e => e.Name.LocalName == "activities").Elements().Where(e => e.Name.LocalName == "activity") ?? [];

    public static IEnumerable<XAttribute> Ids(XmlFile? file) => All(file).Attributes("id");
}
