using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>A reference to a resource that is not there.</summary>
internal sealed class UnknownResource : PackageCheck
{
    public override string Code => "CP0735";

    public override Severity Severity => Severity.Error;

    public override string Title => "A reference to a resource that is not there";

    public override string What =>
        "identifierref of items and dependencies is the identifier of a resource (in SCORM also of a manifest inside).";

    public override string Why => "The item cannot be opened.";

    public override string Bad => "<item identifierref=\"RES-l\">";

    public override string Good => "<item identifierref=\"RES-1\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest) yield break;
        var known = manifest.Resources.Select(r => r.Identifier).OfType<string>().ToHashSet(StringComparer.Ordinal);
        known.UnionWith(manifest.All("manifest").Attributes("identifier").Select(a => a.Value.Trim()));
        foreach (var reference in manifest.Items.Concat(manifest.All("dependency")).Attributes("identifierref").Where(a => !known.Contains(a.Value.Trim())))
            yield return new Finding(manifest.At(reference), $"there is no resource '{reference.Value}'", Spelling.Suggest(reference.Value, known.Take(1000)));
    }
}
