using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>The default organization does not exist.</summary>
internal sealed class DefaultOrganization : PackageCheck
{
    public override string Code => "CP0732";

    public override Severity Severity => Severity.Error;

    public override string Title => "The default organization does not exist";

    public override string What => "organizations names with default the identifier of one of its organization elements.";

    public override string Why => "LMSs show the wrong tree or none.";

    public override string Bad => "<organizations default=\"ORG\"><organization identifier=\"ORG-1\">";

    public override string Good => "<organizations default=\"ORG-1\"><organization identifier=\"ORG-1\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var organizations in manifest.All("organizations"))
        {
            var identifiers = organizations.Elements(manifest.Ns + "organization").Select(o => ((string?)o.Attribute("identifier"))?.Trim()).OfType<string>().ToList();
            var given = organizations.Attribute("default");
            if (identifiers.Count == 0) continue;
            if (given is null) yield return new Finding(manifest.At(organizations), "organizations names no default", $"Add default=\"{identifiers[0]}\".");
            else if (!identifiers.Contains(given.Value.Trim())) yield return new Finding(manifest.At(given), $"there is no organization '{given.Value}'", Spelling.Suggest(given.Value, identifiers));
        }
    }
}
