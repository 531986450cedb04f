using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A resource of the cartridge without its file.</summary>
internal sealed class CartridgeFiles : PackageCheck
{
    public override string Code => "CP0768";

    public override Severity Severity => Severity.Error;

    public override string Title => "A resource of the cartridge without its file";

    public override string What =>
        "A webcontent resource that items lead to has an href; a web link, discussion, assessment, question bank or LTI"
        + " link lists exactly one XML file first, with the root of its kind.";

    public override string Why => "The importer has nothing to import.";

    public override string Bad => "<resource type=\"imswl_xmlv1p3\" identifier=\"R1\"/>";

    public override string Good => "<resource type=\"imswl_xmlv1p3\" identifier=\"R1\"><file href=\"link.xml\"/></resource>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.CommonCartridge } manifest) yield break;
        var used = manifest.Items.Attributes("identifierref").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in manifest.Resources)
        {
            if (resource.Type == "webcontent")
            {
                if (resource.Href is null && used.Contains(resource.Identifier ?? "")) yield return new Finding(manifest.At(resource.Element), $"the resource '{resource.Identifier}' has no href");
            }
            else if (Root(resource.Type) is { } root && Problem(package, resource, root) is { } problem)
            {
                yield return new Finding(manifest.At(resource.Element), $"the resource '{resource.Identifier}' {problem}");
            }
        }
    }

    private static string? Root(string type)
    {
        if (type.StartsWith("imswl_", StringComparison.Ordinal)) return "webLink";
        if (type.StartsWith("imsdt_", StringComparison.Ordinal)) return "topic";
        if (type.StartsWith("imsbasiclti_", StringComparison.Ordinal)) return "cartridge_basiclti_link";
        return type.StartsWith("imsqti_xmlv1p2/", StringComparison.Ordinal) ? "questestinterop" : null;
    }

    private static string? Problem(Package package, ImsResource resource, string root)
    {
        if (resource.Files.Count == 0) return "has no file";
        // A missing file is another rule's.
        var entry = package.Resolve(resource.Base, (string?)resource.Files[0].Attribute("href") ?? "");
        if (entry is null || package.ReadXml(entry.Name) is not { } file) return null;
        var name = file.Root.Name.LocalName;
        if (name != root) return $"has a {name} in {entry.Name} instead of a {root}";
        if (root != "webLink") return null;
        var url = file.Root.Elements().FirstOrDefault(e => e.Name.LocalName == "url");
        return string.IsNullOrWhiteSpace((string?)url?.Attribute("href")) ? $"has a web link without an address in {entry.Name}" : null;
    }
}
