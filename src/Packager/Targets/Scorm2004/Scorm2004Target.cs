using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Resources;
using CoursePackager.Packager.Targets.Metadata;

namespace CoursePackager.Packager.Targets.Scorm2004;

/// <summary>SCORM 2004 package: one SCO or one for each module, manifest and the edition's schemas in the root (SCORM 2004 CAM 3.3).</summary>
internal sealed class Scorm2004Target(Scorm2004Edition edition) : IPackageTarget
{
    public string Id => edition.Target;

    /// <summary>cmi.suspend_data holds 64,000 characters at least (SCORM 2004 RTE 4.2.24).</summary>
    public int? StateLimit => 64_000;

    public string? PlayerBundle => "scorm2004";

    public bool CanSplit => true;

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics) =>
    [
        new PackageFile("imsmanifest.xml", XmlText.ToUtf8(Scorm2004Manifest.Build(course, edition))),
        LomMetadata.ForScorm2004(course),
        .. EmbeddedFiles.Under(edition.SchemaFolder)
            .Select(name => new PackageFile(name[edition.SchemaFolder.Length..], EmbeddedFiles.Read(name))),
        .. course.Files,
    ];
}
