using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Reading;

/// <summary>Every piece of rich text in a course, in reading order.</summary>
internal static class CourseTexts
{
    public static IEnumerable<RichText> All(Course course) =>
        course.Lessons.SelectMany(l => l.Recordings.Select(r => r.Transcript).OfType<RichText>().Prepend(l.Body))
            .Concat(course.Assessments.SelectMany(Of))
            .Concat(course.Glossary.Select(t => t.Definition));

    public static IEnumerable<RichText> Of(Assessment assessment) =>
        assessment.Questions.SelectMany(Of).Prepend(assessment.Introduction);

    public static IEnumerable<RichText> Of(Question question) =>
        Answers(question).Prepend(question.Prompt).Concat([question.WhenRight, question.WhenWrong, question.Explanation]);

    private static IEnumerable<RichText> Answers(Question question) => question switch
    {
        SingleChoiceQuestion single => single.Choices.SelectMany(Of),
        MultipleChoiceQuestion multiple => multiple.Choices.SelectMany(Of),
        TrueFalseQuestion trueFalse => Of(trueFalse.True).Concat(Of(trueFalse.False)),
        OrderingQuestion ordering => ordering.Items.SelectMany(i => new[] { i.Text, i.Feedback }),
        MatchingQuestion matching => matching.Pairs.SelectMany(p => new[] { p.Text, p.Feedback }),
        TextQuestion text => text.Answers.Select(a => a.Feedback),
        NumericQuestion numeric => numeric.Answers.Select(a => a.Feedback),
        FillInQuestion fillIn => fillIn.Gaps.Select(g => g.Feedback).Prepend(fillIn.Sentence),
        MatrixQuestion matrix => matrix.Rows.SelectMany(r => new[] { r.Text, r.Feedback }),
        HotspotQuestion hotspot => hotspot.Regions.SelectMany(r => Of(r.Choice)).Prepend(hotspot.Picture),
        LikertQuestion likert => likert.Statements.Select(s => s.Text),
        FreeTextQuestion => [],
        ScenarioQuestion scenario => scenario.Steps.SelectMany(s => s.Choices.Select(c => c.Feedback).Prepend(s.Text)),
        _ => throw new InvalidOperationException($"Question type {question.GetType().Name} has no texts listed."),
    };

    private static RichText[] Of(Choice choice) => [choice.Text, choice.Feedback];
}
