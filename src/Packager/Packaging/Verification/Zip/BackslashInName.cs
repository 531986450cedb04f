using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Folders separated by backslashes.</summary>
internal sealed class BackslashInName : PackageCheck
{
    public override string Code => "CP0705";

    public override Severity Severity => Severity.Error;

    public override string Title => "Folders separated by backslashes";

    public override string What => "Folders in names of entries are separated by forward slashes (APPNOTE.TXT 4.4.17.1).";

    public override string Why =>
        "On anything but Windows the file comes out in the root with a backslash in its name, and nothing finds it.";

    public override string Bad => "media\\map.png";

    public override string Good => "media/map.png";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.Name.Contains('\\', StringComparison.Ordinal)
        select new Finding(package.At(item.Name), $"the name '{item.Name}' has a backslash", "Make the zip with a tool that follows the format, for example Python's zipfile or Info-ZIP.");
}
