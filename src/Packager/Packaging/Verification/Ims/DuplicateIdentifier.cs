using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>An identifier used twice.</summary>
internal sealed class DuplicateIdentifier : PackageCheck
{
    public override string Code => "CP0734";

    public override Severity Severity => Severity.Error;

    public override string Title => "An identifier used twice";

    public override string What => "Every identifier occurs once in the whole manifest.";

    public override string Why => "The last one wins without a word: items open the wrong page, and learners lose their record.";

    public override string Bad => "<item identifier=\"I1\">…<item identifier=\"I1\">";

    public override string Good => "<item identifier=\"I1\">…<item identifier=\"I2\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in manifest.File.Root.DescendantsAndSelf().Where(e => e.Name.Namespace == manifest.Ns).Attributes("identifier"))
            if (!seen.Add(attribute.Value.Trim())) yield return new Finding(manifest.At(attribute), $"the identifier '{attribute.Value.Trim()}' stands there already");
    }
}
