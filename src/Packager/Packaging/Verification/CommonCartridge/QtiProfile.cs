using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.CommonCartridge;

/// <summary>A question type that cartridges do not have.</summary>
internal sealed class QtiProfile : PackageCheck
{
    public override string Code => "CP0772";

    public override Severity Severity => Severity.Warning;

    public override string Title => "A question type that cartridges do not have";

    public override string What => "Every item names in cc_profile one of the six question types of Common Cartridge.";

    public override string Why => "Importers guess the type, or leave the question out.";

    public override string Bad => "<qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>matching</fieldentry>";

    public override string Good => "<fieldentry>cc.multiple_choice.v0p1</fieldentry>";

    private static readonly string[] Known =
        ["cc.multiple_choice.v0p1", "cc.multiple_response.v0p1", "cc.true_false.v0p1", "cc.fib.v0p1", "cc.pattern_match.v0p1", "cc.essay.v0p1"];

    public override IEnumerable<Finding> Check(Package package) =>
        from file in QtiFiles.All(package)
        from item in QtiFiles.Items(file)
        let profile = QtiFiles.Profile(item)
        where profile is null || !Known.Contains(profile, StringComparer.Ordinal)
        select new Finding(file.At(item), $"the item '{(string?)item.Attribute("ident")}' {(profile is null ? "has no cc_profile" : $"has the type '{profile}'")}", $"It is one of {string.Join(", ", Known)}.");
}
