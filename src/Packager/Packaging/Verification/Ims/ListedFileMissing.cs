using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Ims;

/// <summary>A listed file is not in the package.</summary>
internal sealed class ListedFileMissing : PackageCheck
{
    public override string Code => "CP0737";

    public override Severity Severity => Severity.Error;

    public override string Title => "A listed file is not in the package";

    public override string What => "What href of a file element names lies in the package, under exactly this name.";

    public override string Why => "The content is not whole, and importers that copy listed files fail.";

    public override string Bad => "<file href=\"media/map.png\"/>, without media/map.png in the zip";

    public override string Good => "The same, with the file.";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { } manifest) yield break;
        foreach (var resource in manifest.Resources)
        {
            foreach (var href in resource.Files.Attributes("href").Where(h => !EntryPaths.IsAbsolute(resource.Base + h.Value)))
                if (package.Resolve(resource.Base, href.Value) is null)
                    yield return new Finding(manifest.At(href), $"lists {resource.Base}{href.Value}, which is not in the package", package.Suggest(resource.Base, href.Value));
        }
    }
}
