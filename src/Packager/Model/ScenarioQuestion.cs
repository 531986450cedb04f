namespace CoursePackager.Packager.Model;

/// <summary>A story with choices. Credit: the points of the end that was reached; the best end gives the question's points.
/// Not scored when no end has points.</summary>
internal sealed record ScenarioQuestion : Question
{
    /// <summary>The first is where it begins.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>Most choices on the way to an end. Steps that would go round in a circle are not counted again.</summary>
    public int LongestWay => Steps.Count == 0 ? 0 : Longest(Steps[0], []);

    /// <summary>The step with an id; null when there is none.</summary>
    public ScenarioStep? Find(string id) => Steps.FirstOrDefault(s => s.Id == id);

    private int Longest(ScenarioStep step, Dictionary<string, int> known)
    {
        if (known.TryGetValue(step.Id, out var found)) return found;
        known[step.Id] = 0;
        var longest = step.Choices.Select(c => Find(c.To)).OfType<ScenarioStep>().Select(next => 1 + Longest(next, known)).DefaultIfEmpty(0).Max();
        return known[step.Id] = longest;
    }
}
