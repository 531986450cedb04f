using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Right answers at the same place.</summary>
internal sealed class AnswerPosition : CourseCheck
{
    private const int FewestQuestions = 5;
    private const int PercentAtOnePlace = 70;

    public override string Code => "CP0324";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Right answers at the same place";

    public override string What =>
        "In a quiz or test with five or more single-choice questions, the right answers stand at different places: fewer than "
        + "70 % at any one.";

    public override string Why =>
        "Answers are shown in the order of the source. Learners who notice that the first is always right pass without knowing "
        + "the subject.";

    public override string Bad => "- [x] The right one, first in all five questions\n- [ ] A wrong one\n- [ ] Another";

    public override string Good => "- [ ] A wrong one\n- [x] The right one, here second\n- [ ] Another";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var assessment in course.Assessments)
        {
            var all = ChoiceQuestions.Single(assessment);
            if (all.Count < FewestQuestions) continue;
            var most = all.GroupBy(PlaceOfRight).MaxBy(g => g.Count())!;
            if (most.Count() * 100 >= all.Count * PercentAtOnePlace)
                bag.Report(
                    this, most.First().Span,
                    $"In {most.Count()} of the {all.Count} single-choice questions of '{assessment.Id}' answer {most.Key} is the "
                    + "right one.",
                    "Change the order of the answers, before the course is published: stored answers hang on it.");
        }
    }

    private static int PlaceOfRight(SingleChoiceQuestion question) =>
        1 + question.Choices.Select((c, i) => (c.IsRight, Index: i)).First(c => c.IsRight).Index;
}
