using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>A title or identifier too long for Moodle.</summary>
internal sealed class TextTooLong : PackageCheck
{
    public override string Code => "CP0743";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A title or identifier too long for Moodle";

    public override string What => "Titles and identifiers have at most 255 characters.";

    public override string Why => "Moodle stops the import with \"Error writing to database\".";

    public override string Bad => "A title that is a whole paragraph.";

    public override string Good => "A title of a few words.";

    private const int Most = 255;

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var title in manifest.All("title").Where(t => t.Value.Length > Most))
            yield return new Finding(manifest.At(title), $"the title has {title.Value.Length} characters; Moodle keeps {Most}");
        foreach (var identifier in manifest.Items.Concat(manifest.Organizations).Attributes("identifier").Where(a => a.Value.Length > Most))
            yield return new Finding(manifest.At(identifier), $"the identifier has {identifier.Value.Length} characters; Moodle keeps {Most}");
    }
}
