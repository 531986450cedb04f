using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Cmi5;

/// <summary>cmi5 package: one assignable unit, or one for each module and the final test; <c>cmi5.xml</c> in the root (cmi5 14.1).</summary>
internal sealed class Cmi5Target : IPackageTarget
{
    public string Id => "cmi5";

    /// <summary>State is a document of any size in the LMS.</summary>
    public int? StateLimit => null;

    public string PlayerBundle => "cmi5";

    public bool CanSplit => true;

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics) =>
        [new PackageFile("cmi5.xml", XmlText.ToUtf8(CourseStructure.Build(course))), .. course.Files];
}
