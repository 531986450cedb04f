using CoursePackager.Packager.Model;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Preview;

/// <summary>What the keys in learners' answers stand for, so that a platform's record can be read.</summary>
internal static class AnswerTexts
{
    /// <summary>Questions by the id that a platform is told (platforms take letters, digits, <c>_</c> and <c>.</c> only).</summary>
    public static JObject Of(Course course)
    {
        var result = new JObject();
        foreach (var question in course.Assessments.SelectMany(a => a.Questions))
            result[ReportedId(question.Id)] = new JObject
            {
                ["title"] = question.Title,
                ["words"] = new JObject(Words(question).Select(w => new JProperty(w.Key, w.Text))),
                ["targets"] = new JObject(Targets(question).Select(t => new JProperty(t.Key, t.Text))),
            };
        return result;
    }

    private static string ReportedId(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : '_'));

    private static IEnumerable<(string Key, string Text)> Words(Question question) => question switch
    {
        SingleChoiceQuestion q => q.Choices.Select(Word),
        MultipleChoiceQuestion q => q.Choices.Select(Word),
        TrueFalseQuestion q => Both(q).SelectMany(c => new[] { (c.Key, c.Text.PlainText), (c.Key[..1], c.Text.PlainText) }).Distinct(),
        MatchingQuestion q => q.Pairs.Select(p => (p.Key, p.Text.PlainText)),
        OrderingQuestion q => q.Items.Select(i => (i.Key, i.Text.PlainText)),
        MatrixQuestion q => q.Rows.Select(r => (r.Key, r.Text.PlainText)),
        _ => [],
    };

    private static IReadOnlyList<MatchingTarget> Targets(Question question) => question switch
    {
        MatchingQuestion q => q.Targets,
        MatrixQuestion q => q.Columns,
        _ => [],
    };

    private static (string Key, string Text) Word(Choice choice) => (choice.Key, choice.Text.PlainText);

    private static Choice[] Both(TrueFalseQuestion question) => [question.True, question.False];
}
