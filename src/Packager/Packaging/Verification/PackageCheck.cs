using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification;

/// <summary>
/// A rule about a package's list of files or its manifests, applied once to each package; one class in one file, which
/// <see cref="RuleTable"/> finds by itself. Says nothing about packages that it does not concern. The package is hostile.
/// </summary>
internal abstract class PackageCheck : Rule
{
    public abstract IEnumerable<Finding> Check(Package package);
}
