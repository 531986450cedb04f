using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>A rule about all courses of a run together.</summary>
internal abstract class CourseSetCheck : Rule
{
    public abstract void Check(IReadOnlyList<Course> courses, DiagnosticBag bag);
}
