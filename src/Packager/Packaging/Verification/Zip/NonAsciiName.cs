using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>A name beyond ASCII.</summary>
internal sealed class NonAsciiName : PackageCheck
{
    public override string Code => "CP0711";

    public override Severity Severity => Severity.Info;

    public override string Title => "A name beyond ASCII";

    public override string What => "Names of entries are best made of ASCII letters, digits, and -_. only.";

    public override string Why => "It is correct, yet some LMSs and phone apps still lose such files.";

    public override string Bad => "media/схема.png";

    public override string Good => "media/shema.png";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where !item.IsNameAscii && item.IsNameMarkedUtf8
        select new Finding(package.At(item.Name), $"the name '{item.Name}' has letters beyond ASCII");
}
