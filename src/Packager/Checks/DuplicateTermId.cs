using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Two glossary terms with the same id.</summary>
internal sealed class DuplicateTermId : CourseCheck
{
    public override string Code => "CP0117";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two glossary terms with the same id";

    public override string What => "The terms of the glossary have different ids.";

    public override string Why => "A link to the term could lead to either.";

    public override string Bad => "- id: work\n  term: Work\n- id: work\n  term: Decent work";

    public override string Good => "- id: work\n  term: Work\n- id: decent-work\n  term: Decent work";

    public override void Check(Course course, DiagnosticBag bag) =>
        Duplicates.Report(this, course.Glossary.Select(t => (t.Id, t.Span)), "term", bag);
}
