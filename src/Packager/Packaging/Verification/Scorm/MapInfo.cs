using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>Global objectives stop the import into Moodle.</summary>
internal sealed class MapInfo : PackageCheck
{
    public override string Code => "CP0742";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Global objectives stop the import into Moodle";

    public override string What => "A package for Moodle has no imsss:mapInfo.";

    public override string Why =>
        "Moodle 4.5 stops with an error at the first one; nothing is imported. Other LMSs share objectives between "
        + "lessons by it.";

    public override string Bad => "<imsss:mapInfo targetObjectiveID=\"global-1\"/>";

    public override string Good => "Objectives that each lesson keeps for itself.";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is { IsScorm: true } manifest
            && manifest.File.Root.Descendants().FirstOrDefault(e => e.Name.LocalName == "mapInfo") is { } first)
            yield return new Finding(manifest.At(first), "mapInfo stops the import into Moodle");
    }
}
