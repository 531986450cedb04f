using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>Version and namespaces of the cartridge disagree.</summary>
internal sealed class CartridgeVersion : PackageCheck
{
    public override string Code => "CP0765";

    public override Severity Severity => Severity.Error;

    public override string Title => "Version and namespaces of the cartridge disagree";

    public override string What =>
        "metadata says IMS Common Cartridge and 1.0.0, 1.1.0, 1.2.0 or 1.3.0, the version of the namespaces.";

    public override string Why => "Importers choose how to read the cartridge by it, and refuse or lose parts of it.";

    public override string Bad => "<schemaversion>1.1.0</schemaversion>, with xmlns=\".../imsccv1p3/imscp_v1p1\"";

    public override string Good => "<schemaversion>1.3.0</schemaversion>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { Dialect: ImsDialect.CommonCartridge } manifest) yield break;
        var expected = Version(manifest);
        if (expected is null) yield return new Finding(manifest.At(manifest.File.Root), $"the namespace '{manifest.Ns}' is that of no Common Cartridge");
        if (manifest.Schema?.Value is not ("IMS Common Cartridge" or "IMS Thin Common Cartridge"))
            yield return new Finding(manifest.At(manifest.Schema ?? manifest.File.Root), $"schema is '{manifest.Schema?.Value}'", "It is IMS Common Cartridge.");
        if (expected is not null && manifest.SchemaVersion?.Value != expected)
            yield return new Finding(manifest.At(manifest.SchemaVersion ?? manifest.File.Root), $"schemaversion is '{manifest.SchemaVersion?.Value}', but the namespace is that of {expected}");
    }

    /// <summary>The version of a cartridge by its namespace, for example <c>1.3.0</c>; null when it is none.</summary>
    public static string? Version(ImsManifest manifest) => manifest.Ns.NamespaceName switch
    {
        "http://www.imsglobal.org/xsd/imscc/imscp_v1p1" => "1.0.0",
        "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" => "1.1.0",
        "http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1" => "1.2.0",
        "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1" => "1.3.0",
        _ => null,
    };
}
