using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Names that differ only in case.</summary>
internal sealed class CaseDuplicate : PackageCheck
{
    public override string Code => "CP0707";

    public override Severity Severity => Severity.Error;

    public override string Title => "Names that differ only in case";

    public override string What => "No two entries have names that differ only in capital and small letters.";

    public override string Why => "On Windows and macOS one overwrites the other.";

    public override string Bad => "Media/map.png\nmedia/map.png";

    public override string Good => "media/map.png\nmedia/plan.png";

    public override IEnumerable<Finding> Check(Package package)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in package.Items)
        {
            if (!seen.TryAdd(item.Name, item.Name) && seen[item.Name] != item.Name)
                yield return new Finding(package.At(item.Name), $"{item.Name} differs from {seen[item.Name]} only in case");
        }
    }
}
