using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Content;

/// <summary>A rule about one page, style sheet, script or other text of a package, applied to each while the package is read through
/// once.</summary>
internal abstract class ContentCheck : Rule
{
    public abstract IEnumerable<Finding> Check(ContentFile file, Package package);
}
