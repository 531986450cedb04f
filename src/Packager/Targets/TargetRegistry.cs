using CoursePackager.Packager.Targets.Cmi5;
using CoursePackager.Packager.Targets.CommonCartridge;
using CoursePackager.Packager.Targets.Scorm12;
using CoursePackager.Packager.Targets.Scorm2004;
using CoursePackager.Packager.Targets.Web;
using CoursePackager.Packager.Targets.Xapi;

namespace CoursePackager.Packager.Targets;

/// <summary>All targets, by the name used on the command line. Adding one is one line here.</summary>
internal static class TargetRegistry
{
    public static IReadOnlyList<IPackageTarget> All { get; } =
    [
        new Scorm12Target(), .. Scorm2004Edition.All.Select(edition => new Scorm2004Target(edition)), new XapiTarget(), new Cmi5Target(),
        new Cc13Target(), new WebTarget(),
    ];

    /// <summary>The target of that name; null when there is none.</summary>
    public static IPackageTarget? Find(string id) => All.FirstOrDefault(t => t.Id == id);
}
