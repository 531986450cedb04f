using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Module without pages.</summary>
internal sealed class EmptyModule : CourseCheck
{
    public override string Code => "CP0118";

    public override Severity Severity => Severity.Error;

    public override string Title => "Module without pages";

    public override string What => "A module has at least one lesson or a quiz.";

    public override string Why => "A heading with nothing under it puzzles learners.";

    public override string Bad => "lessons: []";

    public override string Good => "lessons:\n  - foundations/terms.md";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var module in course.Modules.Where(m => m.Lessons.Count == 0 && m.Quiz is null && !bag.HasErrorIn(m.Span.File)))
            bag.Report(
                this, module.Span, $"The module '{module.Id}' has no pages.", "Name a lesson or a quiz, or remove the module.");
    }
}
