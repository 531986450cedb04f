using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>A name is not marked as UTF-8.</summary>
internal sealed class NameNotMarkedUtf8 : PackageCheck
{
    public override string Code => "CP0710";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A name is not marked as UTF-8";

    public override string What =>
        "Names with letters beyond ASCII are UTF-8 and marked so (general purpose bit 11, APPNOTE.TXT appendix D).";

    public override string Why => "Other systems read them in another code page: links to the file break.";

    public override string Bad => "схема.png, zipped by an old tool as CP866";

    public override string Good => "shema.png";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where !item.IsNameAscii && !item.IsNameMarkedUtf8
        select new Finding(package.At(item.Name), $"the name '{item.Name}' is not marked as UTF-8", "Give the file an ASCII name, or make the zip with a tool that marks names.");
}
