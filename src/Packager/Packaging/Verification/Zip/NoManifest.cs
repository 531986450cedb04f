using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>Nothing that an LMS could open.</summary>
internal sealed class NoManifest : PackageCheck
{
    public override string Code => "CP0716";

    public override Severity Severity => Severity.Error;

    public override string Title => "Nothing that an LMS could open";

    public override string What => "A package has a manifest in its root, or at least one HTML page (a plain web package).";

    public override string Why => "An LMS cannot know what to do with it.";

    public override string Bad => "slides.pptx, alone in a zip";

    public override string Good => "imsmanifest.xml, index.html, …";

    public static IReadOnlyList<string> Names { get; } = ["imsmanifest.xml", "cmi5.xml", "tincan.xml"];

    public override IEnumerable<Finding> Check(Package package)
    {
        var hasAny = package.HasManifest || package.Items.Any(item => item.Extension is "html" or "htm"
            || Names.Contains(item.Name[(item.Name.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        if (!hasAny) yield return new Finding(package.Whole, "has neither a manifest (imsmanifest.xml, cmi5.xml, tincan.xml) nor an HTML page");
    }
}
