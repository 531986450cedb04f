using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry is encrypted.</summary>
internal sealed class EncryptedEntry : PackageCheck
{
    public override string Code => "CP0702";

    public override Severity Severity => Severity.Error;

    public override string Title => "An entry is encrypted";

    public override string What => "No entry of a package has a password.";

    public override string Why => "No LMS asks for it: the import fails.";

    public override string Bad => "zip --encrypt course.zip index.html";

    public override string Good => "zip course.zip index.html";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.IsEncrypted
        select new Finding(package.At(item.Name), $"{item.Name} is encrypted", "Make the zip without a password.");
}
