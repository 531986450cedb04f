using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Scorm;

/// <summary>The file to open is not listed.</summary>
internal sealed class LaunchFileUnlisted : PackageCheck
{
    public override string Code => "CP0738";

    public override Severity Severity => Severity.Warning;

    public override string Title => "The file to open is not listed";

    public override string What => "The href of a resource occurs among its file elements too (SCORM CAM 3.4.1.9).";

    public override string Why => "Importers that copy listed files only leave it behind.";

    public override string Bad => "<resource href=\"index.html\"/>";

    public override string Good => "<resource href=\"index.html\"><file href=\"index.html\"/></resource>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Manifest is not { IsScorm: true } manifest) yield break;
        foreach (var resource in manifest.Resources)
        {
            if (resource.Href is not { } href || EntryPaths.IsAbsolute(resource.Base + href.Value)) continue;
            var path = EntryPaths.Resolve(resource.Base, href.Value);
            if (!resource.Files.Attributes("href").Any(f => EntryPaths.Resolve(resource.Base, f.Value) == path))
                yield return new Finding(manifest.At(href), $"{href.Value} is opened but not listed as a file");
        }
    }
}
