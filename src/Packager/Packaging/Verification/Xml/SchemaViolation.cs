using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Scorm;

namespace CoursePackager.Packager.Packaging.Verification.Xml;

/// <summary>The manifest breaks its schema.</summary>
internal sealed class SchemaViolation : PackageCheck
{
    public override string Code => "CP0723";

    public override Severity Severity => Severity.Error;

    public override string Title => "The manifest breaks its schema";

    public override string What => "imsmanifest.xml fits the schemas of its SCORM edition, and cmi5.xml that of cmi5.";

    public override string Why => "Strict importers refuse the package; others skip what they do not expect.";

    public override string Bad => "<item identifier=\"I1\"><title>One</title><metadata/><prerequisites/></item>";

    public override string Good => "<item identifier=\"I1\"><title>One</title><metadata/></item>";

    private const string Cmi5Schema = "schemas/cmi5/";

    public override IEnumerable<Finding> Check(Package package)
    {
        var findings = new List<Finding>();
        if (package.Manifest is { IsScorm: true } manifest && Schemas(manifest) is { } schemas) findings.AddRange(SchemaValidation.Run(manifest.File, schemas));
        if (package.Cmi5 is { } cmi5) findings.AddRange(SchemaValidation.Run(cmi5, ScormSchemas.Of(Cmi5Schema, ["structure.xsd"])));
        return findings;
    }

    private static System.Xml.Schema.XmlSchemaSet? Schemas(ImsManifest manifest) =>
        ScormSchemas.For(manifest.Dialect == ImsDialect.Scorm12 ? "1.2" : SchemaVersion.Edition(manifest));
}
