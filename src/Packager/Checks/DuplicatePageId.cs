using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two pages with the same id.</summary>
internal sealed class DuplicatePageId : CourseCheck
{
    public override string Code => "CP0108";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two pages with the same id";

    public override string What => "Lessons, quizzes and the final test of a course have different ids.";

    public override string Why => "Progress and addresses hang on the id; two pages would share both.";

    public override string Bad => "id: migrant-workers in two lessons";

    public override string Good => "id: migrant-workers and id: migrant-workers-rights";

    public override void Check(Course course, DiagnosticBag bag) =>
        Duplicates.Report(
            this, course.Lessons.Select(l => (l.Id, l.Span)).Concat(course.Assessments.Select(a => (a.Id, a.Span))), "page", bag);
}
