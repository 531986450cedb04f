using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Rendering;

namespace CoursePackager.Packager.Targets;

/// <summary>A kind of package. A pure function from a rendered course to files: no disk, no clock, no network.</summary>
internal interface IPackageTarget
{
    /// <summary>Name on the command line and in file names, for example <c>scorm12</c>.</summary>
    string Id { get; }

    /// <summary>Most characters of saved player state that this target can keep; null when there is no limit worth checking.</summary>
    int? StateLimit { get; }

    /// <summary>Name of the player bundle to use, for example <c>scorm12</c>: the player with this target's adapter. Null when the
    /// platform itself asks the questions: then the pages are plain documents.</summary>
    string? PlayerBundle { get; }

    /// <summary>Whether the target can launch the modules of a course one by one (<c>--sco module</c>).</summary>
    bool CanSplit => false;

    /// <summary>All files of the package: those of the rendered course plus the target's own (manifest, schemas).</summary>
    IReadOnlyList<PackageFile> Emit(RenderedCourse course, DiagnosticBag diagnostics);
}
