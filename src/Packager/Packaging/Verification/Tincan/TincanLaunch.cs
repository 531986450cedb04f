using System.Xml.Linq;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Zip;

namespace CoursePackager.Packager.Packaging.Verification.Tincan;

/// <summary>The activity that is opened has no page in the package.</summary>
internal sealed class TincanLaunch : PackageCheck
{
    public override string Code => "CP0761";

    public override Severity Severity => Severity.Error;

    public override string Title => "The activity that is opened has no page in the package";

    public override string What =>
        "The first activity of tincan.xml has a launch element that names a page of the package, under exactly this "
        + "name.";

    public override string Why => "The launcher of the LMS opens nothing.";

    public override string Bad => "<launch lang=\"en\">Index.html</launch>, with index.html in the zip";

    public override string Good => "<launch lang=\"en\">index.html</launch>";

    public override IEnumerable<Finding> Check(Package package)
    {
        if (package.Tincan is not { } file || TincanActivities.All(file).FirstOrDefault() is not { } first) yield break;
        var launches = TincanActivities.All(file).Elements(first.Name.Namespace + "launch").ToList();
        if (!launches.Exists(l => l.Parent == first)) yield return new Finding(file.At(first), "the first activity has no launch element");
        foreach (var launch in launches)
        {
            var url = launch.Value.Trim();
            if (!EntryPaths.IsAbsolute(url) && package.Resolve("", url) is null)
                yield return new Finding(file.At(launch), $"opens '{url}', which is not in the package", package.Suggest("", url));
        }
    }
}
