using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>Nothing to open.</summary>
internal sealed class NothingToLaunch : PackageCheck
{
    public override string Code => "CP0746";

    public override Severity Severity => Severity.Error;

    public override string Title => "Nothing to open";

    public override string What => "At least one item of the manifest leads to a resource with an href.";

    public override string Why => "The LMS shows an empty course.";

    public override string Bad => "<item identifier=\"I1\"><title>One</title></item>, the only item";

    public override string Good => "<item identifier=\"I1\" identifierref=\"RES-1\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true, Organizations.Count: > 0 } manifest) yield break;
        var launchable = manifest.Resources.Where(r => r.Href is not null).Select(r => r.Identifier).ToHashSet();
        var isRef = manifest.Items.Attributes("identifierref").Select(a => a.Value.Trim()).ToList();
        // What refers to something that is not there is another rule's.
        if (!isRef.Exists(id => launchable.Contains(id) || !manifest.Resources.Any(r => r.Identifier == id)))
            yield return new Finding(manifest.At(manifest.Organizations[0]), "no item leads to a resource with an href");
    }
}
