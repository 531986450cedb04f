using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>The longest answer is the right one.</summary>
internal sealed class LongestAnswerIsRight : CourseCheck
{
    private const int FewestQuestions = 3;

    public override string Code => "CP0323";

    public override Severity Severity => Severity.Warning;

    public override string Title => "The longest answer is the right one";

    public override string What =>
        "In at most half of the single-choice questions of a quiz or test (of three or more) is the right answer clearly the "
        + "longest: by a quarter and by ten characters.";

    public override string Why => "Learners who notice it pass without knowing the subject.";

    public override string Bad =>
        "- [x] Nobody, because the employer pays all costs of recruitment\n- [ ] The worker\n- [ ] The state";

    public override string Good =>
        "- [x] The employer, who pays all of them\n- [ ] The worker, after the first wage\n- [ ] The state of origin of the worker";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var assessment in course.Assessments)
        {
            var all = ChoiceQuestions.Single(assessment);
            var telling = all.Where(q => RightStandsOut(q.Choices)).ToArray();
            if (telling.Length >= FewestQuestions && telling.Length * 2 > all.Count)
                bag.Report(
                    this, telling[0].Span,
                    $"In {telling.Length} of the {all.Count} single-choice questions of '{assessment.Id}' the right answer is "
                    + "clearly the longest.",
                    $"Shorten it or lengthen others in: {string.Join(", ", telling.Select(q => q.Id))}.");
        }
    }

    private static bool RightStandsOut(IReadOnlyList<Choice> choices)
    {
        var right = choices.First(c => c.IsRight).Text.PlainText.Length;
        var longestWrong = choices.Where(c => !c.IsRight).Max(c => c.Text.PlainText.Length);
        return right >= longestWrong * 1.25 && right >= longestWrong + 10;
    }
}
