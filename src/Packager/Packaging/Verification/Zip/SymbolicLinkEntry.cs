using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>An entry is a symbolic link.</summary>
internal sealed class SymbolicLinkEntry : PackageCheck
{
    public override string Code => "CP0708";

    public override Severity Severity => Severity.Error;

    public override string Title => "An entry is a symbolic link";

    public override string What => "A package holds files and folders only.";

    public override string Why =>
        "A link may lead to any file of the server; servers refuse it, or store the path as the content.";

    public override string Bad => "zip --symlinks course.zip latest.html";

    public override string Good => "zip course.zip latest.html";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.IsLink
        select new Finding(package.At(item.Name), $"{item.Name} is a symbolic link", "Make the zip without --symlinks, so that it holds the file itself.");
}
