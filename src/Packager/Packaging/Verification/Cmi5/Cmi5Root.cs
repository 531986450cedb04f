using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>Not a cmi5 course structure.</summary>
internal sealed class Cmi5Root : PackageCheck
{
    public override string Code => "CP0750";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not a cmi5 course structure";

    public override string What => "The root of cmi5.xml is courseStructure in the namespace of cmi5 (cmi5 13.2.0.0-1).";

    public override string Why => "An LMS does not know the course in it.";

    public override string Bad => "<courseStructure>";

    public override string Good => "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Cmi5 is { } file && file.Root.Name != Cmi5Structure.Ns + "courseStructure")
            yield return new Finding(file.At(file.Root), $"the root is {file.Root.Name.LocalName} in the namespace '{file.Root.Name.NamespaceName}'", $"It is courseStructure in {Cmi5Structure.Ns.NamespaceName}.");
    }
}
