using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>An item with nothing behind it.</summary>
internal sealed class EmptyItem : PackageCheck
{
    public override string Code => "CP0747";

    public override Severity Severity => Severity.Warning;

    public override string Title => "An item with nothing behind it";

    public override string What => "An item has a resource or items below it.";

    public override string Why => "Learners see a title in the menu that does nothing.";

    public override string Bad => "<item identifier=\"I2\"><title>Two</title></item>";

    public override string Good => "<item identifier=\"I2\" identifierref=\"RES-2\"><title>Two</title></item>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) return [];
        return from item in manifest.Items
               where item.Attribute("identifierref") is null && !item.Elements(manifest.Ns + "item").Any()
               select new Finding(manifest.At(item), $"the item '{(string?)item.Attribute("identifier")}' has neither a resource nor items below it");
    }
}
