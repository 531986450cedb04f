using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;
using CoursePackager.Packager.Resources;
using CoursePackager.Packager.Targets.Metadata;

namespace CoursePackager.Packager.Targets.Scorm12;

/// <summary>SCORM 1.2 package: one SCO or one for each module, manifest and the edition's schemas in the root (SCORM 1.2 CAM 2.3).</summary>
internal sealed class Scorm12Target : IPackageTarget
{
    private const string SchemaFolder = "schemas/scorm12/";

    public string Id => "scorm12";

    /// <summary>cmi.suspend_data is a CMIString4096 (SCORM 1.2 RTE 3.4.5.5).</summary>
    public int? StateLimit => 4096;

    public string? PlayerBundle => "scorm12";

    public bool CanSplit => true;

    public IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics) =>
    [
        new PackageFile("imsmanifest.xml", XmlText.ToUtf8(Scorm12Manifest.Build(course))),
        LomMetadata.ForScorm12(course),
        .. EmbeddedFiles.Under(SchemaFolder).Select(name => new PackageFile(name[SchemaFolder.Length..], EmbeddedFiles.Read(name))),
        .. course.Files,
    ];
}
