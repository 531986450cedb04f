using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>The file to open is not in the package.</summary>
internal sealed class LaunchFileMissing : PackageCheck
{
    public override string Code => "CP0736";

    public override Severity Severity => Severity.Error;

    public override string Title => "The file to open is not in the package";

    public override string What => "What href of a resource names lies in the package, under exactly this name.";

    public override string Why => "Learners see an error page.";

    public override string Bad => "<resource href=\"Index.html\">, with index.html in the zip";

    public override string Good => "<resource href=\"index.html\">";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest) yield break;
        foreach (var resource in manifest.Resources)
        {
            if (resource.Href is not { } href || EntryPaths.IsAbsolute(resource.Base + href.Value)) continue;
            if (package.Resolve(resource.Base, href.Value) is null)
                yield return new Finding(manifest.At(href), $"opens {resource.Base}{href.Value}, which is not in the package", package.Suggest(resource.Base, href.Value));
        }
    }
}
