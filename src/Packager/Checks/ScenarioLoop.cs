using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Scenario that goes round in a circle.</summary>
internal sealed class ScenarioLoop : CourseCheck
{
    public override string Code => "CP0346";

    public override Severity Severity => Severity.Error;

    public override string Title => "Scenario that goes round in a circle";

    public override string What => "No way through a scenario comes to the same step again.";

    public override string Why => "The way a learner took is kept in little room, so its length must have an end. To try again there is the next attempt.";

    public override string Bad => "### First {#first}\n\n- [Again](#first)";

    public override string Good => "### First {#first}\n\n- [On](#second)\n\n### Second {#second}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var scenario in course.Assessments.SelectMany(a => a.Questions).OfType<ScenarioQuestion>()) Check(scenario, bag);
    }

    private void Check(ScenarioQuestion scenario, DiagnosticBag bag)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var way = new HashSet<string>(StringComparer.Ordinal);
        Visit(scenario.Steps[0]);

        void Visit(ScenarioStep step)
        {
            if (!done.Add(step.Id)) return;
            way.Add(step.Id);
            foreach (var choice in step.Choices)
            {
                if (way.Contains(choice.To))
                    bag.Report(this, choice.Span, $"This leads back to the step '{choice.To}'.", "Lead on to another step or to an end.");
                else if (scenario.Find(choice.To) is { } next)
                    Visit(next);
            }

            way.Remove(step.Id);
        }
    }
}
