using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Same answer twice.</summary>
internal sealed class DuplicateAnswers : CourseCheck
{
    public override string Code => "CP0319";

    public override Severity Severity => Severity.Error;

    public override string Title => "Same answer twice";

    public override string What =>
        "The answers, items or left sides of a question differ. An answer is not both right and wrong.";

    public override string Why => "Learners cannot know which of two equal answers is meant.";

    public override string Bad => "- [x] Equal treatment\n- [ ] Equal treatment";

    public override string Good => "- [x] Equal treatment\n- [ ] Preferential treatment";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions)) Check(question, bag);
    }

    private void Check(Question question, DiagnosticBag bag)
    {
        var answers = question switch
        {
            SingleChoiceQuestion single => single.Choices.Select(c => (c.Text.PlainText, c.Span)),
            MultipleChoiceQuestion multiple => multiple.Choices.Select(c => (c.Text.PlainText, c.Span)),
            OrderingQuestion ordering => ordering.Items.Select(i => (i.Text.PlainText, i.Span)),
            MatchingQuestion matching => matching.Pairs.Select(p => (p.Text.PlainText, p.Span)),
            TextQuestion text => text.Answers.Select(a => (Normal(a.Text), question.Span)),
            NumericQuestion numeric => numeric.Answers
                .Select(a => (FormattableString.Invariant($"{a.Minimum}..{a.Maximum}"), question.Span)),
            MatrixQuestion matrix => matrix.Rows.Select(r => (r.Text.PlainText, r.Span)),
            HotspotQuestion hotspot => hotspot.Regions.Select(r => (r.Choice.Text.PlainText, r.Choice.Span)),
            LikertQuestion likert => likert.Statements.Select(s => (s.Text.PlainText, s.Span)),
            _ => [],
        };
        foreach (var again in answers.Where(a => a.Item1.Length > 0).GroupBy(a => a.Item1, StringComparer.Ordinal)
            .SelectMany(g => g.Skip(1)))
            bag.Report(this, again.Item2, $"The answer '{again.Item1}' is given twice.", "Change or remove one of the two.");
    }

    // As the player compares: see TextAnswer.
    private static string Normal(string text) => text.ToLowerInvariant().Replace('ё', 'е');
}
