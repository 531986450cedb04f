using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Scenario with steps that do not fit together.</summary>
internal sealed class ScenarioLinks : CourseCheck
{
    public override string Code => "CP0345";

    public override Severity Severity => Severity.Error;

    public override string Title => "Scenario with steps that do not fit together";

    public override string What => "Ids of steps are unique in the scenario, every choice leads to one of its steps, the first step has choices, and every step can be reached.";

    public override string Why => "Learners would be led astray, or never see a step.";

    public override string Bad => "- [Ask](#papr)\n\n### The paper {#paper}";

    public override string Good => "- [Ask](#paper)\n\n### The paper {#paper}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var scenario in course.Assessments.SelectMany(a => a.Questions).OfType<ScenarioQuestion>()) Check(scenario, bag);
    }

    private void Check(ScenarioQuestion scenario, DiagnosticBag bag)
    {
        foreach (var again in scenario.Steps.Where(s => s.Id.Length > 0).GroupBy(s => s.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            bag.Report(this, again.Span, $"The step id '{again.Id}' is used twice.", "Give one of the two another id.");
        var ids = scenario.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var choices = scenario.Steps.SelectMany(s => s.Choices).ToList();
        foreach (var choice in choices.Where(c => c.To.Length > 0 && !ids.Contains(c.To)))
            bag.Report(
                this, choice.Span, $"There is no step '{choice.To}'.", Spelling.Suggest(choice.To, ids) ?? "Write the id of a step after #.");
        if (scenario.Steps[0].IsEnd)
            bag.Report(this, scenario.Steps[0].Span, "The first step has no choices.", "List them as links: - [Ask for the paper](#the-paper)");
        var reached = Reached(scenario);
        foreach (var lost in scenario.Steps.Skip(1).Where(s => s.Id.Length > 0 && !reached.Contains(s.Id)))
            bag.Report(this, lost.Span, $"No choice leads to the step '{lost.Id}'.", "Link to it from a step that learners can come to, or remove it.");
    }

    /// <summary>Ids of the steps that choices lead to, one after another, from the first.</summary>
    private static HashSet<string> Reached(ScenarioQuestion scenario)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<ScenarioStep>(scenario.Steps.Take(1));
        while (waiting.TryDequeue(out var step))
            foreach (var to in step.Choices.Select(c => c.To).Where(reached.Add))
                foreach (var next in scenario.Steps.Where(s => s.Id == to)) waiting.Enqueue(next);
        return reached;
    }
}
