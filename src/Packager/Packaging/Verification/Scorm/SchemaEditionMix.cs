using System.Text;
using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Resources;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>Schemas of another edition.</summary>
internal sealed partial class SchemaEditionMix : PackageCheck
{
    public override string Code => "CP0725";

    public override Severity Severity => Severity.Error;

    public override string Title => "Schemas of another edition";

    public override string What => "The schema files in the package are those of the edition that schemaversion names.";

    public override string Why =>
        "The editions of SCORM 2004 use the same names for different schemas: a validating importer refuses what is "
        + "right, or takes what is wrong.";

    public override string Bad => "2004 4th Edition, with the adlcp_v1p3.xsd of the 3rd";

    public override string Good => "2004 4th Edition, with the adlcp_v1p3.xsd of the 4th";

    private static readonly string[] Differing = ["adlcp_v1p3.xsd", "adlseq_v1p3.xsd"];

    private static readonly (string Version, string Folder)[] Editions =
        [("2004 3rd Edition", "schemas/scorm2004-3/"), ("2004 4th Edition", "schemas/scorm2004-4/")];

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.Scorm2004 } manifest || SchemaVersion.Edition(manifest) is not { } version) yield break;
        foreach (var name in Differing)
        {
            if (package.Read(name) is not { Length: < 40_000 } bytes || EditionOf(name, bytes) is not { } edition || edition == version) continue;
            yield return new Finding(package.At(name), $"{name} is that of {edition}, but the manifest says {version}", "Take the schema files of the edition that the manifest names.");
        }
    }

    private static string? EditionOf(string name, byte[] bytes)
    {
        var text = Essence(bytes);
        foreach (var (version, folder) in Editions)
            if (Essence(EmbeddedFiles.Read(folder + name)) == text) return version;
        return null;
    }

    /// <summary>The schema without comments and white space, in which copies differ.</summary>
    private static string Essence(byte[] bytes) => Noise().Replace(Encoding.UTF8.GetString(bytes), "");

    [GeneratedRegex(@"<!--(?>.*?-->)|[\s\uFEFF]+", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Noise();
}
