using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Own;

/// <summary>The package is heavier than its content.</summary>
internal sealed class PlayerOverhead : PackageCheck
{
    public override string Code => "CP0796";

    public override Severity Severity => Severity.Error;

    public override string Title => "The package is heavier than its content";

    public override string What => "Player, manifests and schemas of a package made by coursepack take at most 200 kB.";

    public override string Why => "Learners on slow lines wait for it in every course.";

    public override string Bad => "A player with a video library in it.";

    public override string Good => "A player that leaves video to the browser.";

    private const long Most = 200 * 1024;

    public override IEnumerable<Finding> Check(Package package)
    {
        if (OwnCourse.Read(package) is null) yield break;
        var overhead = package.Items.Where(item => IsOverhead(item.Name)).Sum(item => item.PackedSize);
        if (overhead > Most) yield return new Finding(package.Whole, $"player, manifests and schemas take {overhead / 1024} kB; {Most / 1024} kB are allowed");
    }

    private static bool IsOverhead(string name) => name.StartsWith("player/", StringComparison.Ordinal)
        || !name.Contains('/', StringComparison.Ordinal) && Path.GetExtension(name) is ".xml" or ".xsd" or ".dtd";
}
