using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Link to a term that is not in the glossary.</summary>
internal sealed class UnknownTerm : CourseCheck
{
    public override string Code => "CP0210";

    public override Severity Severity => Severity.Error;

    public override string Title => "Link to a term that is not in the glossary";

    public override string What => "What follows glossary: in a link is the id of a term in glossary.yaml.";

    public override string Why => "Learners who want the definition would get none.";

    public override string Bad => "[fair work](glossary:fair-work)";

    public override string Good => "[decent work](glossary:decent-work)";

    public override void Check(Course course, DiagnosticBag bag)
    {
        var links = new LinkResolver(course);
        var known = course.Glossary.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, link) in TextNodes.Of<LinkInline>(course).Where(n => !n.Node.IsImage))
            if (links.Resolve(file, link.Url ?? "") is { Kind: LinkKind.Term, Id: { } id } && !known.Contains(id))
                bag.Report(
                    this, TextNodes.Span(file, link), $"The glossary has no term '{id}'.",
                    Spelling.Suggest(id, known) ?? "Add it to glossary.yaml.");
    }
}
