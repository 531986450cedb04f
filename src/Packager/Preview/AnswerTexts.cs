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
            foreach (var (id, title, words) in Reported(question))
                result[ReportedId(id)] = new JObject
                {
                    ["title"] = title,
                    ["words"] = new JObject(words.Select(w => new JProperty(w.Key, w.Text))),
                    ["targets"] = new JObject(Targets(question).Select(t => new JProperty(t.Key, t.Text))),
                };
        return result;
    }

    /// <summary>A scale is reported once for each of its statements.</summary>
    private static IEnumerable<(string Id, string Title, IEnumerable<(string Key, string Text)> Words)> Reported(Question question) =>
        question is LikertQuestion likert
            ? likert.Statements.Select(s => ($"{likert.Id}.{s.Key}", s.Text.PlainText, likert.Scale.Select(p => (p.Key, p.Text))))
            : [(question.Id, question.Title, Words(question))];

    private static string ReportedId(string id) =>
        string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' ? c : '_'));

    private static IEnumerable<(string Key, string Text)> Words(Question question) => question switch
    {
        SingleChoiceQuestion q => q.Choices.Select(Word),
        MultipleChoiceQuestion q => q.Choices.Select(Word),
        TrueFalseQuestion q => Both(q).SelectMany(c => new[] { (c.Key, c.Text.PlainText), (c.Key[..1], c.Text.PlainText) }).Distinct(),
        MatchingQuestion q => q.Pairs.Select(p => (p.Key, p.Text.PlainText)),
        OrderingQuestion q => q.Items.Select(i => (i.Key, i.Text.PlainText)),
        HotspotQuestion q => q.Regions.Select(r => Word(r.Choice)),
        ScenarioQuestion q => q.Steps.Select(s => (ReportedId(s.Id), s.Title)),
        MatrixQuestion q => q.Rows.Select(r => (r.Key, r.Text.PlainText)),
        _ => [],
    };

    private static IReadOnlyList<MatchingTarget> Targets(Question question) => question switch
    {
        MatchingQuestion q => q.Targets,
        MatrixQuestion q => q.Columns,
        LikertQuestion q => q.Scale,
        _ => [],
    };

    private static (string Key, string Text) Word(Choice choice) => (choice.Key, choice.Text.PlainText);

    private static Choice[] Both(TrueFalseQuestion question) => [question.True, question.False];
}
