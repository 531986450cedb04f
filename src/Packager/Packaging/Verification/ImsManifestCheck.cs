using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>imsmanifest.xml fits the schemas of its edition, and what it refers to exists.</summary>
internal sealed class ImsManifestCheck : IPackageCheck
{
    private const string Manifest = "imsmanifest.xml";

    public IEnumerable<string> Check(PackageContents package)
    {
        var bytes = package.Find(Manifest);
        if (bytes is null) return [];
        try
        {
            var document = XDocument.Load(new MemoryStream(bytes, writable: false), LoadOptions.SetLineInfo);
            return [.. SchemaFaults(document), .. ReferenceFaults(document, package)];
        }
        catch (XmlException fault)
        {
            return [$"{Manifest}:{fault.LineNumber}: is not well-formed XML: {fault.Message}"];
        }
    }

    private static List<string> SchemaFaults(XDocument document)
    {
        // The schemas of Common Cartridge may not be shipped.
        if (document.Root!.Name.NamespaceName.Contains("/imscc", StringComparison.Ordinal)) return [];
        // Without one, every platform takes the package for 1.2.
        var version = document.Descendants().FirstOrDefault(e => e.Name.LocalName == "schemaversion")?.Value ?? "1.2";
        if (ScormSchemas.For(version) is not { } schemas)
            return [$"{Manifest}: schemaversion is '{version}'; known are 1.2, 2004 3rd Edition and 2004 4th Edition"];
        var faults = new List<string>();
        document.Validate(schemas, (_, e) => faults.Add($"{Manifest}:{e.Exception.LineNumber}: {e.Message}"));
        return faults;
    }

    private static IEnumerable<string> ReferenceFaults(XDocument document, PackageContents package)
    {
        var root = document.Root!;
        var ns = root.Name.Namespace;
        var resources = root.Descendants(ns + "resource").ToList();
        var resourceIds = resources.Select(r => (string?)r.Attribute("identifier")).ToHashSet();
        foreach (var item in root.Descendants(ns + "item"))
        {
            var target = (string?)item.Attribute("identifierref");
            if (target is not null && !resourceIds.Contains(target)) yield return $"{Manifest}: item refers to resource {target}, which is not there";
        }

        foreach (var resource in resources)
        {
            var listed = resource.Elements(ns + "file").Select(f => (string?)f.Attribute("href")).ToHashSet();
            var href = (string?)resource.Attribute("href");
            if (href is not null && !listed.Contains(href.Split('?', '#')[0])) yield return $"{Manifest}: {href} is launched but not listed as a file";
            foreach (var file in listed.Where(f => f is not null && !package.Has(f)))
                yield return $"{Manifest}: lists {file}, which is not in the package";
        }
    }
}
