using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Web;

/// <summary>No index.html in the root.</summary>
internal sealed class NoIndexPage : PackageCheck
{
    public override string Code => "CP0776";

    public override Severity Severity => Severity.Error;

    public override string Title => "No index.html in the root";

    public override string What => "A web package without a manifest has index.html in its root.";

    public override string Why => "A web server shows a list of files or an error instead of the course.";

    public override string Bad => "course/index.html";

    public override string Good => "index.html";

    public override IEnumerable<Finding> Check(Package package)
    {
        var hasPages = package.Items.Any(item => item.Extension is "html" or "htm");
        var hasManifest = package.Items.Any(item => NoManifest.Names.Contains(item.Name[(item.Name.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase));
        if (hasPages && !hasManifest && !package.Has("index.html") && !package.Has("index.htm"))
            yield return new Finding(package.Whole, "has pages, but neither a manifest nor an index.html in its root", package.Suggest("", "index.html"));
    }
}
