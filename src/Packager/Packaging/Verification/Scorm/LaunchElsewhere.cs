using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>The lesson lies on another host.</summary>
internal sealed class LaunchElsewhere : PackageCheck
{
    public override string Code => "CP0749";

    public override Severity Severity => Severity.Warning;

    public override string Title => "The lesson lies on another host";

    public override string What => "Resources that are opened lie in the package.";

    public override string Why => "A page of another host cannot reach the API of the LMS: nothing is recorded.";

    public override string Bad => "<resource href=\"https://example.org/course/index.html\">";

    public override string Good => "<resource href=\"index.html\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) return [];
        return from resource in manifest.Resources
               where resource.Href is { } href && EntryPaths.IsAbsolute(resource.Base + href.Value)
               select new Finding(manifest.At(resource.Href!), $"opens {resource.Base}{resource.Href!.Value}");
    }
}
