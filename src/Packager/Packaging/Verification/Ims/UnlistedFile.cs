using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>A file that the manifest does not list.</summary>
internal sealed class UnlistedFile : PackageCheck
{
    public override string Code => "CP0739";

    public override Severity Severity => Severity.Info;

    public override string Title => "A file that the manifest does not list";

    public override string What => "Every file of the package is listed by a resource.";

    public override string Why => "Importers that copy listed files only leave it behind; most copy all.";

    public override string Bad => "media/map.png in the zip, but in no resource";

    public override string Good => "<file href=\"media/map.png\"/>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest || manifest.Resources.Count == 0) return [];
        var listed = manifest.Resources
            .SelectMany(r => r.Files.Attributes("href").Append(r.Href).OfType<System.Xml.Linq.XAttribute>().Select(h => package.Resolve(r.Base, h.Value)?.Name))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from item in package.Items
               where !item.IsFolder && !listed.Contains(item.Name) && !IsPartOfFormat(item.Name)
               select new Finding(package.At(item.Name), $"{item.Name} is not listed in imsmanifest.xml");
    }

    private static bool IsPartOfFormat(string name) => !name.Contains('/', StringComparison.Ordinal)
        && (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xsd", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".dtd", StringComparison.OrdinalIgnoreCase));
}
