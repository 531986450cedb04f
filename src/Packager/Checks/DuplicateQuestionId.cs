using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two questions with the same id.</summary>
internal sealed class DuplicateQuestionId : CourseCheck
{
    public override string Code => "CP0116";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two questions with the same id";

    public override string What => "Question ids are unique in the whole course, not only in their quiz.";

    public override string Why => "Learners' stored answers hang on the id; one answer would overwrite the other.";

    public override string Bad => "{#q-1} in two quizzes";

    public override string Good => "{#q-standards-1} and {#q-recruitment-1}";

    public override void Check(Course course, DiagnosticBag bag) =>
        Duplicates.Report(this, course.Assessments.SelectMany(a => a.Questions).Select(q => (q.Id, q.Span)), "question", bag);
}
