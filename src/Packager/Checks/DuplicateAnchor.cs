using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CoursePackager.Packager.Checks;

/// <summary>Two headings with the same id.</summary>
internal sealed class DuplicateAnchor : CourseCheck
{
    public override string Code => "CP0218";

    public override Severity Severity => Severity.Error;

    public override string Title => "Two headings with the same id";

    public override string What => "Ids that are given to headings in braces differ within a page.";

    public override string Why => "A link could lead to either.";

    public override string Bad => "## Fees {#fees}\n\n## More fees {#fees}";

    public override string Good => "## Fees {#fees}\n\n## More fees {#more-fees}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var lesson in course.Lessons)
        {
            var headings = lesson.Body.Blocks.OfType<HeadingBlock>()
                .Select(h => (h.TryGetAttributes()?.Id ?? "", TextNodes.Span(lesson.Span.File, h)));
            Duplicates.Report(this, headings, "heading", bag);
        }
    }
}
