using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Objective that the course does not have.</summary>
internal sealed class UnknownObjective : CourseCheck
{
    public override string Code => "CP0370";

    public override Severity Severity => Severity.Error;

    public override string Title => "Objective that the course does not have";

    public override string What => "objective=ID of a question and the id of a lesson's objective name an objective of course.yaml.";

    public override string Why =>
        "Questions are drawn evenly over the objectives, and results are shown and reported by objective: a wrong name would count for none.";

    public override string Bad => "## Which? {#q-one objective=standarts}";

    public override string Good => "## Which? {#q-one objective=standards}\n\nand in course.yaml\n\nobjectives:\n  - id: standards\n    text: Name the main standards";

    public override void Check(Course course, DiagnosticBag bag)
    {
        if (bag.HasErrorIn(course.Span.File)) return; // the list may be what could not be read
        var known = course.Objectives.Where(o => o.Id.Length > 0).Select(o => o.Id).ToArray();
        var named = course.Assessments.SelectMany(a => a.Questions).SelectMany(q => q.Objectives.Select(id => (Id: id, q.Span)))
            .Concat(course.Lessons.SelectMany(l => l.Objectives).Where(o => o.Id.Length > 0).Select(o => (o.Id, o.Span)));
        foreach (var (id, span) in named.Where(n => !known.Contains(n.Id, StringComparer.Ordinal)))
            bag.Report(
                this, span, $"The course has no objective '{id}'.",
                Spelling.Suggest(id, known) ?? (known.Length > 0
                    ? $"Objectives with an id: {string.Join(", ", known)}."
                    : $"Give the objective in course.yaml an id: - id: {id}, and below it text: …"));
    }
}
