using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Xml;
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
        var files = Metadata(package, manifest).Select(entry => package.ReadXml(entry)).OfType<XmlFile>().Prepend(manifest.File);
        foreach (var (file, location) in files.SelectMany(f => f.Root.DescendantsAndSelf().Attributes(Location).Select(l => (f, l))))
        {
            foreach (var schema in Schemas(location.Value).Where(seen.Add).Where(s => package.Resolve("", s) is null))
                yield return new Finding(file.At(location), $"the schema {schema} is not in the package", package.Suggest("", schema) ?? "Put the schema files of this edition into the root, or do not name the schema.");
        }
    }

    /// <summary>Metadata files that the manifest points to.</summary>
    private static IEnumerable<string> Metadata(Package package, ImsManifest manifest) => manifest.File.Root.Descendants()
        .Where(e => ImsManifest.IsAdl(e.Name.Namespace) && e.Name.LocalName == "location")
        .Select(e => package.Resolve("", e.Value.Trim())?.Name).OfType<string>().Distinct().Take(100);

    private static IEnumerable<string> Schemas(string pairs) => pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where((word, index) => index % 2 == 1 && !EntryPaths.IsAbsolute(word));
}
