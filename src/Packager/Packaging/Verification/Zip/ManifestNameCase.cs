using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>The manifest is misspelt.</summary>
internal sealed class ManifestNameCase : PackageCheck
{
    public override string Code => "CP0715";

    public override Severity Severity => Severity.Error;

    public override string Title => "The manifest is misspelt";

    public override string What => "The name of the manifest is imsmanifest.xml, cmi5.xml or tincan.xml, in small letters.";

    public override string Why => "LMSs look for exactly this name.";

    public override string Bad => "ImsManifest.xml";

    public override string Good => "imsmanifest.xml";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        from name in NoManifest.Names
        where item.Name != name && item.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        select new Finding(package.At(item.Name), $"{item.Name} has to be called {name}");
}
