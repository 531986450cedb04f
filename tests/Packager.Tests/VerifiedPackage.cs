using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging;
using CoursePackager.Packager.Packaging.Verification;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Tests;

/// <summary>Zips files and verifies the package.</summary>
internal static class VerifiedPackage
{
    /// <summary>Each finding as code, place and message.</summary>
    public static IReadOnlyList<string> Findings(IReadOnlyList<PackageFile> files)
    {
        var bag = new DiagnosticBag();
        PackageVerifier.Verify(DeterministicZip.Write(files), "p.zip", bag);
        return [.. bag.Sorted().Select(d => $"{d.Code} {d.Span?.File.Path}: {d.Message}")];
    }
}
