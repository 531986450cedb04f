using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two modules with the same id.</summary>
internal sealed class DuplicateModuleId : CourseCheck
{
    public override string Code => "CP0115";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two modules with the same id";

    public override string What => "The modules of a course have different ids.";

    public override string Why => "Menus and reports could not tell the modules apart.";

    public override string Bad => "modules:\n  - id: one\n  - id: one";

    public override string Good => "modules:\n  - id: one\n  - id: two";

    public override void Check(Course course, DiagnosticBag bag) =>
        Duplicates.Report(this, course.Modules.Select(m => (m.Id, m.Span)), "module", bag);
}
