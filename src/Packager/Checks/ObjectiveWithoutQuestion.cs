using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Objective that the final test does not test.</summary>
internal sealed class ObjectiveWithoutQuestion : CourseCheck
{
    public override string Code => "CP0371";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Objective that the final test does not test";

    public override string What => "When questions of the final test name objectives, each objective of the course is named by one of them.";

    public override string Why => "The result by objective would be silent about it, and nobody could tell whether it was reached.";

    public override string Bad => "objectives:\n  - id: standards\n    text: Name the main standards\n  - Draft an agreement";

    public override string Good =>
        "objectives:\n  - id: standards\n    text: Name the main standards\n  - id: agreements\n    text: Draft an agreement\n\n"
        + "and in the final test\n\n## What comes first? {#q-draft objective=agreements}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (course.FinalTest is not { } test || bag.HasErrorIn(test.Span.File) || bag.HasErrorIn(course.Span.File)) return;
        var tested = test.Questions.SelectMany(q => q.Objectives).ToHashSet(StringComparer.Ordinal);
        if (tested.Count == 0) return;
        foreach (var objective in course.Objectives.Where(o => !tested.Contains(o.Id)))
            bag.Report(
                this, objective.Span,
                objective.Id.Length > 0
                    ? $"No question of '{test.Id}' tests the objective '{objective.Id}'."
                    : "The objective has no id, so no question can test it.",
                objective.Id.Length > 0
                    ? $"Add objective={objective.Id} to the questions that test it."
                    : $"Write it as a mapping: id: …, text: …, and add objective=ID to questions of '{test.Id}'.");
    }
}
