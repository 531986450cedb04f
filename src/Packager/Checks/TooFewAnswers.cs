using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Fewer than two answers.</summary>
internal sealed class TooFewAnswers : CourseCheck
{
    public override string Code => "CP0318";

    public override Severity Severity => Severity.Error;

    public override string Title => "Fewer than two answers";

    public override string What =>
        "A choice question has at least two answers, an ordering question two items, a matching question two right "
        + "sides.";

    public override string Why => "With one answer there is nothing to choose.";

    public override string Bad => "- [x] The only answer";

    public override string Good => "- [x] The right answer\n- [ ] A wrong answer";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions))
        {
            var (count, word) = question switch
            {
                SingleChoiceQuestion single => (single.Choices.Count, "answer"),
                MultipleChoiceQuestion multiple => (multiple.Choices.Count, "answer"),
                OrderingQuestion ordering => (ordering.Items.Count, "item"),
                MatchingQuestion { Pairs.Count: > 0 } matching => (matching.Targets.Count, "right side"),
                MatrixQuestion matrix => (matrix.Rows.Count + 1, "row"),
                HotspotQuestion hotspot => (hotspot.Regions.Count, "region"),
                _ => (2, ""),
            };
            if (count < 2) bag.Report(this, question.Span, $"The question has only {count} {word}.", "Give at least two.");
        }
    }
}
