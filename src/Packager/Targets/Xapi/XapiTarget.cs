using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets.Xapi;

/// <summary>xAPI package with <c>tincan.xml</c> in the root, launched by the query parameters of docs/contracts.md.</summary>
internal sealed class XapiTarget : IPackageTarget
{
    public string Id => "xapi";

    /// <summary>State is a document of any size in the LRS.</summary>
    public int? StateLimit => null;

    public string? PlayerBundle => "xapi";

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics) =>
        [new PackageFile("tincan.xml", XmlText.ToUtf8(TincanXml.Build(course))), .. course.Files];
}
