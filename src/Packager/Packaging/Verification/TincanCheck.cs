using System.Xml;
using System.Xml.Linq;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>tincan.xml has a launchable first activity with an absolute IRI, and no activity twice.</summary>
internal sealed class TincanCheck : IPackageCheck
{
    private const string FileName = "tincan.xml";
    private static readonly XNamespace Tc = "http://projecttincan.com/tincan.xsd";

    public IEnumerable<string> Check(PackageContents package)
    {
        var bytes = package.Find(FileName);
        if (bytes is null) return [];
        try
        {
            return [.. Faults(XDocument.Load(new MemoryStream(bytes, writable: false)), package)];
        }
        catch (XmlException fault)
        {
            return [$"{FileName}:{fault.LineNumber}: is not well-formed XML: {fault.Message}"];
        }
    }

    private static IEnumerable<string> Faults(XDocument document, PackageContents package)
    {
        var activities = document.Root!.Elements(Tc + "activities").Elements(Tc + "activity").ToList();
        if (activities.Count == 0)
        {
            yield return $"{FileName}: has no activity";
            yield break;
        }

        var launch = (string?)activities[0].Element(Tc + "launch");
        if (launch is null || !package.Has(launch.Split('?', '#')[0]))
            yield return $"{FileName}: the first activity launches {launch ?? "nothing"}, which is not in the package";
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in activities.Select(a => (string?)a.Attribute("id") ?? ""))
        {
            if (!Uri.TryCreate(id, UriKind.Absolute, out _)) yield return $"{FileName}: '{id}' is not an absolute IRI";
            if (!ids.Add(id)) yield return $"{FileName}: {id} stands there twice";
        }
    }
}
