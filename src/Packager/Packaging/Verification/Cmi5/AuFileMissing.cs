using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Cmi5;

/// <summary>The lesson of an AU is not in the package.</summary>
internal sealed class AuFileMissing : PackageCheck
{
    public override string Code => "CP0756";

    public override Severity Severity => Severity.Error;

    public override string Title => "The lesson of an AU is not in the package";

    public override string What => "What a relative AU url names lies in the package, under exactly this name (cmi5 14.1.0.0-4).";

    public override string Why => "Learners see an error page.";

    public override string Bad => "<url>lesson/index.html</url>, with Lesson/index.html in the zip";

    public override string Good => "<url>Lesson/index.html</url>";

    public override IEnumerable<Finding> Check(Package package) =>
        from element in Cmi5Structure.Urls(package.Cmi5)
        let url = element.Value.Trim()
        where EntryPaths.Resolve("", url) is not null && !EntryPaths.IsAbsolute(url) && package.Resolve("", url) is null
        select new Finding(package.Cmi5!.At(element), $"opens {url}, which is not in the package", package.Suggest("", url));
}
