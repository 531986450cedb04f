using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>Not a content packaging manifest.</summary>
internal sealed class ManifestRoot : PackageCheck
{
    public override string Code => "CP0730";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not a content packaging manifest";

    public override string What =>
        "The root of imsmanifest.xml is manifest, in the namespace of IMS Content Packaging or Common Cartridge.";

    public override string Why => "An importer finds no organizations and resources, and so nothing to open.";

    public override string Bad => "<manifest identifier=\"M1\">";

    public override string Good => "<manifest identifier=\"M1\" xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest) yield break;
        var isKnown = manifest.Ns.NamespaceName is ImsManifest.Namespace12 or ImsManifest.Namespace2004 || manifest.Dialect == ImsDialect.CommonCartridge;
        if (manifest.File.Root.Name.LocalName != "manifest" || !isKnown)
            yield return new Finding(manifest.At(manifest.File.Root), $"the root is {manifest.File.Root.Name.LocalName} in the namespace '{manifest.Ns}'",
                $"SCORM 1.2 uses {ImsManifest.Namespace12}, SCORM 2004 {ImsManifest.Namespace2004}.");
    }
}
