using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>The manifest is not in the root.</summary>
internal sealed class ManifestInFolder : PackageCheck
{
    public override string Code => "CP0714";

    public override Severity Severity => Severity.Error;

    public override string Title => "The manifest is not in the root";

    public override string What => "imsmanifest.xml, cmi5.xml or tincan.xml lies in the root of the zip, not in a folder.";

    public override string Why => "The LMS does not find it and refuses the package.";

    public override string Bad => "my-course/imsmanifest.xml";

    public override string Good => "imsmanifest.xml";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.HasManifest ? [] : package.Items
        where item.Name.Contains('/', StringComparison.Ordinal) && NoManifest.Names.Contains(item.Name[(item.Name.LastIndexOf('/') + 1)..])
            && !item.Name.StartsWith("__MACOSX", StringComparison.Ordinal)
        select new Finding(package.At(item.Name), $"{item.Name} has to lie in the root of the zip", "Zip the content of the folder, not the folder.");
}
