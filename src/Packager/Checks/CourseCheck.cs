using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>A rule about one course as a whole.</summary>
internal abstract class CourseCheck : Rule
{
    /// <summary>Reports every place that breaks the rule. Courses with other errors are checked, too.</summary>
    public abstract void Check(Course course, DiagnosticBag bag);
}
