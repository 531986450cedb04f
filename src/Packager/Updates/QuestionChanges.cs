using Newtonsoft.Json.Linq;

namespace CoursePackager.Packager.Updates;

/// <summary>What becomes of answers: the player finds them by the question's number (<c>sig</c>), which depends on its id, type,
/// number of answers and which are right.</summary>
internal static class QuestionChanges
{
    public static IReadOnlyList<Change> Of(CourseSnapshot old, CourseSnapshot now)
    {
        var before = old.Questions.DistinctBy(q => q.Question.Id).ToDictionary(q => q.Question.Id, StringComparer.Ordinal);
        var after = now.Questions.Select(q => q.Question.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. WithDraws([.. now.Questions.Select(q => (q.Page, OfQuestion(q, before, old, now)))], old),
            .. old.Questions.Where(q => !after.Contains(q.Question.Id))
                .Select(q => new Change("question", q.Question.Id, Verdict.Lost, "is gone, with its answer and points")),
        ];
    }

    /// <summary>Where more answers can be stored than a test draws from now on, the player begins the attempt anew.</summary>
    private static IEnumerable<Change> WithDraws(IReadOnlyList<(PageSnapshot Page, Change Change)> changes, CourseSnapshot old)
    {
        foreach (var page in changes.GroupBy(c => c.Page))
        {
            var kept = page.Count(c => c.Change.Verdict is Verdict.Kept or Verdict.Mixed);
            var asked = old.Pages.FirstOrDefault(p => p.Id == page.Key.Id)?.Asked ?? kept;
            var isTooMany = page.Key.Draw > 0 && Math.Min(kept, asked) > page.Key.Draw;
            foreach (var (_, change) in page)
                yield return isTooMany && change.Verdict is (Verdict.Kept or Verdict.Mixed)
                    ? change with { Verdict = Verdict.Lost, Reason = $"an attempt with more answers than the {page.Key.Draw} questions now drawn begins anew; its result stays" }
                    : change;
        }
    }

    private static Change OfQuestion(
        (PageSnapshot Page, QuestionSnapshot Question) item,
        Dictionary<string, (PageSnapshot Page, QuestionSnapshot Question)> before, CourseSnapshot old, CourseSnapshot now)
    {
        var question = item.Question;
        if (old.Questions.FirstOrDefault(q => q.Question.Sig == question.Sig && q.Question.Id != question.Id).Question is { } other
            && (other.Type, other.Keys.Length, other.Targets) == (question.Type, question.Keys.Length, question.Targets))
            return new Change("question", question.Id, Verdict.Mixed,
                $"has the number that '{other.Id}' had: its answers would be taken for answers to this one. Give the newer question another id.");
        if (!before.TryGetValue(question.Id, out var same)) return new Change("question", question.Id, Verdict.New, "");
        if (same.Question.Sig != question.Sig)
            return new Change("question", question.Id, Verdict.Lost, WhyLost(same.Question, question));
        if (old.Language == now.Language && Reordered(question.Id, old, now) is { } reordered)
            return new Change("question", question.Id, Verdict.Mixed, reordered);
        return new Change("question", question.Id, Verdict.Kept, Difference(same, item, old, now));
    }

    private static string WhyLost(QuestionSnapshot same, QuestionSnapshot question)
    {
        if (same.Type != question.Type) return $"was {same.Type} and is {question.Type}";
        if (same.Keys.Length != question.Keys.Length) return $"had {same.Keys.Length} answers and has {question.Keys.Length}";
        if (same.Targets != question.Targets) return $"had {same.Targets} right sides and has {question.Targets}";
        return question.Type is "text" or "numeric" or "ordering" or "fill-in" or "likert" or "free-text"
            ? "has another number because a question with a similar id came or went" : "has other right answers";
    }

    private static string? Reordered(string id, CourseSnapshot old, CourseSnapshot now)
    {
        foreach (var name in new[] { "words", "targets" })
        {
            var (before, after) = (Words(id, name, old), Words(id, name, now));
            if (after.Any(a => before.TryGetValue(a.Key, out var word) && word != a.Value && before.ContainsValue(a.Value)))
                return "its answers changed places, with the same ones right: a stored answer would show as another. "
                    + "Put them back in the old order, or give the question a new id.";
        }

        return null;
    }

    private static Dictionary<string, string> Words(string id, string name, CourseSnapshot course) =>
        (course.Keys.GetValueOrDefault(id)?[name] as JObject)?.Properties()
            .ToDictionary(p => p.Name, p => p.Value.ToString(), StringComparer.Ordinal) ?? [];

    private static string Difference(
        (PageSnapshot Page, QuestionSnapshot Question) same, (PageSnapshot Page, QuestionSnapshot Question) item,
        CourseSnapshot old, CourseSnapshot now)
    {
        var notes = new List<string>();
        if (same.Page.Id != item.Page.Id) notes.Add($"moved from '{same.Page.Id}' to '{item.Page.Id}'");
        if (same.Question.Points != item.Question.Points)
            notes.Add($"points {same.Question.Points} → {item.Question.Points}: the share that was earned counts with the new points");
        if (old.Language == now.Language && Accepted(item.Question.Id, old) is { } before && Accepted(item.Question.Id, now) is { } after && before != after)
            notes.Add("accepts other answers: what was decided before keeps its result");
        return string.Join("; ", notes);
    }

    private static string? Accepted(string id, CourseSnapshot course) => course.Keys.GetValueOrDefault(id) switch
    {
        { } key when key["answers"] is JArray answers =>
            string.Join('\n', answers.OfType<JObject>().Select(a => $"{a["text"]} {a["min"]} {a["max"]} {a["right"]}")),
        { } key when key["gaps"] is JObject gaps => gaps.ToString(Newtonsoft.Json.Formatting.None),
        _ => null,
    };
}
