using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Row without a right answer.</summary>
internal sealed class MatrixRowWithoutAnswer : CourseCheck
{
    public override string Code => "CP0335";

    public override Severity Severity => Severity.Error;

    public override string Title => "Row without a right answer";

    public override string What => "Every row of a matrix has a box marked with [x].";

    public override string Why => "Learners have to choose something in every row, so the row could never be right.";

    public override string Bad => "| Seafarers | [ ] | [ ] |";

    public override string Good => "| Seafarers | [ ] | [x] |";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var row in course.Assessments.SelectMany(a => a.Questions).OfType<MatrixQuestion>().SelectMany(q => q.Rows)
            .Where(r => r.Right.Count == 0))
            bag.Report(this, row.Span, "No box of the row is marked as right.", "Put an x into one: [x]. Add a column 'None' if none fits.");
    }
}
