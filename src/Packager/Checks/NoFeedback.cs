using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Checks;

/// <summary>Question without feedback.</summary>
internal sealed class NoFeedback : CourseCheck
{
    public override string Code => "CP0320";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Question without feedback";

    public override string What =>
        "A question explains its answer: by Explanation:, Right: or Wrong: blocks, or by feedback on its answers.";

    public override string Why => "Learners who are only told \"wrong\" learn little.";

    public override string Bad => "- [x] C97\n- [ ] C143";

    public override string Good => "- [x] C97\n- [ ] C143\n\n> Explanation: C97 is of 1949, C143 of 1975.";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions).Where(q => !HasFeedback(q)))
            bag.Report(
                this, question.Span, "The question has no feedback and no explanation.",
                "Add a block that begins with > Explanation:");
    }

    private static bool HasFeedback(Question question) =>
        !question.Explanation.IsEmpty || !question.WhenRight.IsEmpty || !question.WhenWrong.IsEmpty || question switch
        {
            SingleChoiceQuestion single => single.Choices.Any(c => !c.Feedback.IsEmpty),
            MultipleChoiceQuestion multiple => multiple.Choices.Any(c => !c.Feedback.IsEmpty),
            TrueFalseQuestion both => !both.True.Feedback.IsEmpty || !both.False.Feedback.IsEmpty,
            OrderingQuestion ordering => ordering.Items.Any(i => !i.Feedback.IsEmpty),
            MatchingQuestion matching => matching.Pairs.Any(p => !p.Feedback.IsEmpty),
            TextQuestion text => text.Answers.Any(a => !a.Feedback.IsEmpty),
            NumericQuestion numeric => numeric.Answers.Any(a => !a.Feedback.IsEmpty),
            FillInQuestion fillIn => fillIn.Gaps.Any(g => !g.Feedback.IsEmpty),
            MatrixQuestion matrix => matrix.Rows.Any(r => !r.Feedback.IsEmpty),
            HotspotQuestion hotspot => hotspot.Regions.Any(r => !r.Choice.Feedback.IsEmpty),
            ScenarioQuestion scenario => scenario.Steps.Any(s => s.Choices.Any(c => !c.Feedback.IsEmpty)),
            _ => !question.IsScored,
        };
}
