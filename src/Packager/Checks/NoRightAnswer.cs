using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>No right answer.</summary>
internal sealed class NoRightAnswer : CourseCheck
{
    public override string Code => "CP0317";

    public override Severity Severity => Severity.Error;

    public override string Title => "No right answer";

    public override string What =>
        "At least one answer of a choice question is marked with [x]; exactly one of True and False.";

    public override string Why => "Nobody could answer the question rightly.";

    public override string Bad => "- [ ] First\n- [ ] Second";

    public override string Good => "- [x] First\n- [ ] Second";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions))
        {
            var right = question switch
            {
                SingleChoiceQuestion single => single.Choices.Count(c => c.IsRight),
                MultipleChoiceQuestion multiple => multiple.Choices.Count(c => c.IsRight),
                HotspotQuestion hotspot => hotspot.Regions.Count(r => r.Choice.IsRight),
                TrueFalseQuestion both when both.True.IsRight == both.False.IsRight => both.True.IsRight ? 2 : 0,
                _ => 1,
            };
            if (right == 0)
                bag.Report(
                    this, question.Span, "No answer of the question is marked as right.",
                    "Put an x into the box of the right answer: [x].");
            if (right == 2 && question is TrueFalseQuestion)
                bag.Report(this, question.Span, "Both True and False are marked as right.", "Mark one of them.");
        }
    }
}
