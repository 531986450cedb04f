using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>A schema is not in the root of the package.</summary>
internal sealed class SchemaFileMissing : PackageCheck
{
    public override string Code => "CP0724";

    public override Severity Severity => Severity.Error;

    public override string Title => "A schema is not in the root of the package";

    public override string What =>
        "Every schema file that schemaLocation names relative to the package lies there (SCORM CAM 3.4, ADL conformance"
        + " requirements).";

    public override string Why => "ADL's test suite calls the package invalid, and importers that validate cannot.";

    public override string Bad =>
        "xsi:schemaLocation=\"http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd\", without adlcp_v1p3.xsd in the zip";

    public override string Good => "The same, with adlcp_v1p3.xsd and those it includes in the root.";

    private static readonly XName Location = XName.Get("schemaLocation", "http://www.w3.org/2001/XMLSchema-instance");

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var location in manifest.File.Root.DescendantsAndSelf().Attributes(Location))
        {
            var words = location.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var file in words.Where((_, index) => index % 2 == 1).Where(seen.Add))
            {
                if (!EntryPaths.IsAbsolute(file) && package.Resolve("", file) is null)
                    yield return new Finding(manifest.At(location), $"the schema {file} is not in the package", package.Suggest("", file) ?? "Put the schema files of this edition into the root, or do not name the schema.");
            }
        }
    }
}
