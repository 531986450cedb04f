using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Matching question without pairs.</summary>
internal sealed class MatchingWithoutPairs : CourseCheck
{
    public override string Code => "CP0321";

    public override Severity Severity => Severity.Error;

    public override string Title => "Matching question without pairs";

    public override string What => "At least one row of a matching table has both a left and a right side.";

    public override string Why => "There would be nothing to match.";

    public override string Bad => "| Act | Year |\n|---|---|\n| | 1949 |";

    public override string Good => "| Act | Year |\n|---|---|\n| C97 | 1949 |\n| | 1975 |";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions).OfType<MatchingQuestion>()
            .Where(q => q.Pairs.Count == 0))
            bag.Report(
                this, question.Span, "The matching question has no pairs.", "Fill the first two cells of at least one row.");
    }
}
