using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two objectives with the same id.</summary>
internal sealed class DuplicateObjectiveId : CourseCheck
{
    public override string Code => "CP0374";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two objectives with the same id";

    public override string What => "The objectives of course.yaml have different ids.";

    public override string Why => "A question that names the objective could mean either.";

    public override string Bad => "- id: standards\n  text: Name the standards\n- id: standards\n  text: Compare the standards";

    public override string Good => "- id: standards\n  text: Name the standards\n- id: comparing\n  text: Compare the standards";

    public override void Check(Course course, DiagnosticBag bag) =>
        Duplicates.Report(this, course.Objectives.Select(o => (o.Id, o.Span)), "objective", bag);
}
