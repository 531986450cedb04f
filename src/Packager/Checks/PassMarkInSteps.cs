using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Pass mark that allows no mistake.</summary>
internal sealed class PassMarkInSteps : CourseCheck
{
    public override string Code => "CP0123";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Pass mark that allows no mistake";

    public override string What =>
        "With a pass mark below 100, a final test of several questions has enough points that one wrong answer leaves the mark "
        + "within reach.";

    public override string Why =>
        "Points come in whole steps: of two questions, one right is 50 %, so a mark of 70 asks for both. The course says one "
        + "thing and does another.";

    public override string Bad => "mastery: 70\n\nand a final test of two questions worth one point each";

    public override string Good => "mastery: 70\n\nand a final test of four questions or more";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.FinalTest is not { Asked: > 1 } test || course.Mastery is not { } mastery) return;
        if (mastery >= 100 || !test.Questions.All(IsAllOrNothing) || bag.HasErrorIn(test.Span.File)) return;

        // Of a draw the hardest case: the questions of the fewest points.
        var possible = test.Questions.Select(q => q.Points).Order().Take(test.Asked).Sum();
        var afterOneMistake = possible - test.Questions.Min(q => q.Points);
        if (afterOneMistake * 100 < mastery * possible)
            bag.Report(
                this, test.Span,
                $"The pass mark is {mastery} %, but one wrong answer leaves at most {afterOneMistake} of {possible} points, "
                + $"{afterOneMistake * 100 / possible} %.",
                "Add questions, or lower mastery.");
    }

    private static bool IsAllOrNothing(Question question) =>
        question is SingleChoiceQuestion or TrueFalseQuestion or TextQuestion or NumericQuestion;
}
