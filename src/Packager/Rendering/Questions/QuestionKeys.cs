using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Markup;
using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>
/// Right answers, feedback and plain words of each question, for the player only. The shape is <c>QuestionKey</c> in
/// <c>src/Player/src/course/types.ts</c>.
/// </summary>
internal static class QuestionKeys
{
    public static JObject Of(Assessment assessment, PageMarkup page) =>
        new(assessment.Questions.Select(q => new JProperty(q.Id, Of(q, page))));

    private static JObject Of(Question question, PageMarkup page)
    {
        var key = new JObject { ["title"] = question.Title };
        AddAnswers(key, question, page);
        AddText(key, "whenRight", question.WhenRight, page);
        AddText(key, "whenWrong", question.WhenWrong, page);
        AddText(key, "explanation", question.Explanation, page);
        return key;
    }

    private static void AddAnswers(JObject key, Question question, PageMarkup page)
    {
        switch (question)
        {
            case SingleChoiceQuestion q:
                AddChoices(key, q.Choices.Select(c => (c.Key, c)), page);
                break;
            case MultipleChoiceQuestion q:
                AddChoices(key, q.Choices.Select(c => (c.Key, c)), page);
                break;
            case TrueFalseQuestion q:
                AddChoices(key, [("t", q.True), ("f", q.False)], page);
                break;
            case TextQuestion q:
                key["answers"] = new JArray(q.Answers.Select(a => Foreseen(a.IsRight, a.Feedback, page, ("text", a.Text))));
                break;
            case NumericQuestion q:
                key["answers"] = new JArray(q.Answers.Select(a =>
                    Foreseen(a.IsRight, a.Feedback, page, ("min", a.Minimum), ("max", a.Maximum))));
                break;
            case MatchingQuestion q:
                AddMatching(key, q, page);
                break;
            case OrderingQuestion q:
                key["words"] = new JObject(q.Items.Select(i => new JProperty(i.Key, i.Text.PlainText)));
                AddFeedback(key, q.Items.Select(i => (i.Key, i.Feedback)), page);
                break;
            case HotspotQuestion q:
                AddChoices(key, q.Regions.Select(r => (r.Choice.Key, r.Choice)), page);
                break;
            case LikertQuestion q:
                key["words"] = new JObject(q.Statements.Select(s => new JProperty(s.Key, s.Text.PlainText)));
                key["targets"] = new JObject(q.Scale.Select(p => new JProperty(p.Key, p.Text)));
                break;
            case ScenarioQuestion q:
                AddSteps(key, q, page);
                break;
            case FillInQuestion q:
                AddGaps(key, q, page);
                break;
            case MatrixQuestion q:
                key["pairs"] = new JObject(q.Rows.Select(r => new JProperty(r.Key, string.Join('+', r.Right))));
                key["words"] = new JObject(q.Rows.Select(r => new JProperty(r.Key, r.Text.PlainText)));
                key["targets"] = new JObject(q.Columns.Select(c => new JProperty(c.Key, c.Text)));
                AddFeedback(key, q.Rows.Select(r => (r.Key, r.Feedback)), page);
                break;
        }
    }

    private static void AddChoices(JObject key, IEnumerable<(string Key, Choice Choice)> choices, PageMarkup page)
    {
        var all = choices.ToList();
        key["right"] = string.Concat(all.Where(c => c.Choice.IsRight).Select(c => c.Key));
        key["words"] = new JObject(all.Select(c => new JProperty(c.Key, c.Choice.Text.PlainText)));
        AddFeedback(key, all.Select(c => (c.Key, c.Choice.Feedback)), page);
    }

    private static void AddMatching(JObject key, MatchingQuestion question, PageMarkup page)
    {
        key["pairs"] = new JObject(question.Pairs.Select(p => new JProperty(p.Key, p.TargetKey)));
        key["words"] = new JObject(question.Pairs.Select(p => new JProperty(p.Key, p.Text.PlainText)));
        key["targets"] = new JObject(question.Targets.Select(t => new JProperty(t.Key, t.Text)));
        AddFeedback(key, question.Pairs.Select(p => (p.Key, p.Feedback)), page);
    }

    private static void AddSteps(JObject key, ScenarioQuestion question, PageMarkup page) =>
        key["steps"] = new JObject(question.Steps.Select(step =>
        {
            var json = new JObject { ["title"] = step.Title };
            if (step.Points > 0) json["points"] = step.Points;
            if (!step.IsEnd) json["choices"] = new JObject(step.Choices.Select(c => new JProperty(c.Key, ChoiceOf(c, page))));
            return new JProperty(step.Id, json);
        }));

    private static JObject ChoiceOf(ScenarioChoice choice, PageMarkup page)
    {
        var json = new JObject { ["text"] = choice.Text, ["to"] = choice.To };
        AddText(json, "feedback", choice.Feedback, page);
        return json;
    }

    private static void AddGaps(JObject key, FillInQuestion question, PageMarkup page)
    {
        key["sentence"] = question.Sentence.PlainText;
        key["gaps"] = new JObject(question.Gaps.Select(gap => new JProperty(gap.Key, new JArray(gap.Answers.Select(Accepted)))));
        var named = question.Gaps.Where(g => g.Name.Length > 0).Select(g => new JProperty(g.Key, g.Name)).ToList();
        if (named.Count > 0) key["words"] = new JObject(named);
        AddFeedback(key, question.Gaps.Select(g => (g.Key, g.Feedback)), page);
    }

    private static JObject Accepted(GapAnswer answer)
    {
        var result = new JObject { ["text"] = answer.Text };
        if (answer.Minimum is { } minimum) (result["min"], result["max"]) = (minimum, answer.Maximum);
        return result;
    }

    private static JObject Foreseen(bool isRight, RichText feedback, PageMarkup page, params (string Name, JToken Value)[] answer)
    {
        var result = new JObject(answer.Select(a => new JProperty(a.Name, a.Value))) { ["right"] = isRight };
        AddText(result, "feedback", feedback, page);
        return result;
    }

    private static void AddFeedback(JObject key, IEnumerable<(string Key, RichText Text)> feedback, PageMarkup page)
    {
        var given = feedback.Where(f => !f.Text.IsEmpty).Select(f => new JProperty(f.Key, page.Blocks(f.Text).Markup)).ToList();
        if (given.Count > 0) key["feedback"] = new JObject(given);
    }

    private static void AddText(JObject key, string name, RichText text, PageMarkup page)
    {
        if (!text.IsEmpty) key[name] = page.Blocks(text).Markup;
    }
}
