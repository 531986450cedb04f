using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Rendering.Questions;

/// <summary>What course.json, the player and the state budget need to know about a question, whatever its type.</summary>
/// <param name="Type">Name of the type in course.json.</param>
/// <param name="Keys">Keys of choices, left sides or items, one letter each; empty for text and numbers.</param>
/// <param name="Targets">Number of right sides of a matching question or of columns of a matrix, points of a scale, most choices on
/// a way through a scenario; else 0.</param>
/// <param name="Parts">Number of equal shares its points are counted in.</param>
/// <param name="IsMany">Several columns may be chosen in a row of a matrix, several regions of a picture.</param>
/// <param name="Limit">Most characters of a free text, else 0.</param>
internal sealed record QuestionFacts(string Type, string Keys, int Targets, int Parts, bool IsMany = false, int Limit = 0)
{
    /// <summary>Whether the player needs its part with the types that few courses use.</summary>
    public static bool NeedMore(Course course) =>
        course.Assessments.SelectMany(a => a.Questions).Any(q => q is FillInQuestion or MatrixQuestion or HotspotQuestion or LikertQuestion
            or FreeTextQuestion or ScenarioQuestion);

    public static QuestionFacts Of(Question question) => question switch
    {
        SingleChoiceQuestion q => new("single", string.Concat(q.Choices.Select(c => c.Key)), 0, 1),
        MultipleChoiceQuestion q => new("multiple", string.Concat(q.Choices.Select(c => c.Key)), 0,
            Math.Max(1, q.Choices.Count(c => c.IsRight))),
        TrueFalseQuestion => new("true-false", "tf", 0, 1),
        TextQuestion => new("text", "", 0, 1),
        NumericQuestion => new("numeric", "", 0, 1),
        MatchingQuestion q => new("matching", string.Concat(q.Pairs.Select(p => p.Key)), q.Targets.Count, q.Pairs.Count),
        OrderingQuestion q => new("ordering", string.Concat(q.Items.Select(i => i.Key)), 0, q.Items.Count),
        FillInQuestion q => new("fill-in", string.Concat(q.Gaps.Select(g => g.Key)), 0, q.Gaps.Count),
        MatrixQuestion q => new("matrix", string.Concat(q.Rows.Select(r => r.Key)), q.Columns.Count, Math.Max(1, q.Rows.Count), q.IsMany),
        HotspotQuestion q => new("hotspot", string.Concat(q.Regions.Select(r => r.Choice.Key)), 0,
            Math.Max(1, q.Regions.Count(r => r.Choice.IsRight)), q.IsMany),
        LikertQuestion q => new("likert", string.Concat(q.Statements.Select(s => s.Key)), q.Scale.Count, 1),
        FreeTextQuestion q => new("free-text", "", 0, 1, Limit: q.Limit),
        ScenarioQuestion q => new("scenario",
            string.Concat(q.Steps.MaxBy(s => s.Choices.Count)!.Choices.Select(c => c.Key)), q.LongestWay, Math.Max(1, q.Points)),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "Unknown question type."),
    };
}
