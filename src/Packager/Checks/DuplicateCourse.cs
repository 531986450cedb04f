using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two courses with the same id and language.</summary>
internal sealed class DuplicateCourse : CourseSetCheck
{
    public override string Code => "CP0110";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two courses with the same id and language";

    public override string What => "Courses that are handled together differ in id or language.";

    public override string Why => "Both would be written to the same package, and their learners' records would mix.";

    public override string Bad => "content/en/one and content/en/two both have id: migration";

    public override string Good => "id: migration-one and id: migration-two";

    public override void Check(IReadOnlyList<Course> courses, DiagnosticBag bag)
    {
        foreach (var group in courses.GroupBy(c => (c.Id, c.Language)).Where(g => g.Key.Id.Length > 0))
            foreach (var again in group.Skip(1))
                bag.Report(
                    this, again.Span,
                    $"The course '{again.Id}' in language '{again.Language}' is also in {group.First().Span.File.Path}.",
                    "Give one of the two another id.");
    }
}
