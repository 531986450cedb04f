using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>No organization.</summary>
internal sealed class NoOrganization : PackageCheck
{
    public override string Code => "CP0733";

    public override Severity Severity => Severity.Warning;

    public override string Title => "No organization";

    public override string What => "A package that learners open has an organization with its items.";

    public override string Why =>
        "Moodle shows every resource as a lesson, named by its identifier; others refuse the package. Only packages of "
        + "resources for other courses do without.";

    public override string Bad => "<organizations/>";

    public override string Good => "<organizations default=\"ORG\"><organization identifier=\"ORG\">…";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is { IsScorm: true } manifest && manifest.Organizations.Count == 0)
            yield return new Finding(manifest.At(manifest.All("organizations").FirstOrDefault() ?? manifest.File.Root), "the manifest has no organization");
    }
}
