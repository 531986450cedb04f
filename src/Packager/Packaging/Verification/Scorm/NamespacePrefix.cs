using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>An unusual namespace prefix.</summary>
internal sealed class NamespacePrefix : PackageCheck
{
    public override string Code => "CP0741";

    public override Severity Severity => Severity.Warning;

    public override string Title => "An unusual namespace prefix";

    public override string What => "The namespaces of SCORM have the prefixes adlcp, adlseq, adlnav and imsss.";

    public override string Why =>
        "It should not matter, but Moodle looks for the prefixes as text: with others it takes every lesson for an "
        + "asset and skips sequencing.";

    public override string Bad => "xmlns:a=\"http://www.adlnet.org/xsd/adlcp_v1p3\"";

    public override string Good => "xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["http://www.adlnet.org/xsd/adlcp_rootv1p2"] = "adlcp",
        ["http://www.adlnet.org/xsd/adlcp_v1p3"] = "adlcp",
        ["http://www.adlnet.org/xsd/adlseq_v1p3"] = "adlseq",
        ["http://www.adlnet.org/xsd/adlnav_v1p3"] = "adlnav",
        ["http://www.imsglobal.org/xsd/imsss"] = "imsss",
    };

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var declaration in manifest.File.Root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration))
        {
            if (Prefixes.TryGetValue(declaration.Value, out var prefix) && declaration.Name.LocalName != prefix)
                yield return new Finding(manifest.At(declaration), $"the namespace {declaration.Value} has the prefix '{declaration.Name.LocalName}' instead of '{prefix}'");
        }
    }
}
