using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Web;

/// <summary>A plain web site. It reports to nobody, keeps progress in the browser, and opens from a folder on disk.</summary>
internal sealed class WebTarget : IPackageTarget
{
    public string Id => "web";

    /// <summary>A browser keeps millions of characters for each site.</summary>
    public int? StateLimit => null;

    public string? PlayerBundle => "web";

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics) => course.Files;
}
