using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Reserved page id.</summary>
internal sealed class ReservedPageId : CourseCheck
{
    public override string Code => "CP0109";

    public override Severity Severity => Severity.Error;

    public override string Title => "Reserved page id";

    public override string What => "overview, glossary, readings and index are ids of pages that the player makes itself.";

    public override string Why => "Two pages would have the same address.";

    public override string Bad => "id: glossary";

    public override string Good => "id: key-terms";

    private static readonly string[] Reserved = ["overview", "glossary", "readings", "index"];

    public override void Check(Course course, DiagnosticBag bag)
    {
        var pages = course.Lessons.Select(l => (l.Id, l.Span)).Concat(course.Assessments.Select(a => (a.Id, a.Span)));
        foreach (var (id, span) in pages.Where(p => Reserved.Contains(p.Id, StringComparer.Ordinal)))
            bag.Report(this, span, $"The id '{id}' is reserved for a page that the player makes.", "Choose another id.");
    }
}
