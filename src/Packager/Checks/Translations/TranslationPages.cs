using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different pages.</summary>
internal sealed class TranslationPages : TranslationCheck
{
    public override string Code => "CP0402";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different pages";

    public override string What =>
        "A course has the same modules, lessons, quizzes and tests, with the same ids in the same order, in every "
        + "language.";

    public override string Why => "Progress made in one language would be lost or misplaced in the other.";

    public override string Bad => "id: trudovaya-migratsiya in the Russian lesson";

    public override string Good => "id: migrant-workers in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        if (bag.HasErrorIn(translation.Span.File)) return; // pages are missing for a reason already given
        var wanted = Pages(source);
        var found = Pages(translation);
        foreach (var (id, _) in wanted.ExceptBy(found.Select(p => p.Id), p => p.Id))
            bag.Report(
                this, translation.Span, $"{id} of the {source.Language} course is missing.",
                "Translate it, under the same id.");
        foreach (var (id, span) in found.ExceptBy(wanted.Select(p => p.Id), p => p.Id))
            bag.Report(
                this, span, $"{id} is not in the {source.Language} course.",
                "Use the id of the page that this one translates.");
        if (wanted.Count == found.Count && wanted.Select(p => p.Id).Order().SequenceEqual(found.Select(p => p.Id).Order()))
            foreach (var (a, b) in wanted.Zip(found).Where(p => p.First.Id != p.Second.Id).Take(1))
                bag.Report(this, b.Span, $"{b.Id} stands where the {source.Language} course has {a.Id}.", "Use the same order.");
    }

    private static List<(string Id, SourceSpan Span)> Pages(Course course)
    {
        var pages = new List<(string, SourceSpan)>();
        foreach (var module in course.Modules)
        {
            pages.Add(($"The module '{module.Id}'", module.Span));
            pages.AddRange(module.Lessons.Select(l => ($"The lesson '{l.Id}'", l.Span)));
            if (module.Quiz is { } quiz) pages.Add(($"The quiz '{quiz.Id}'", quiz.Span));
        }

        if (course.FinalTest is { } test) pages.Add(($"The final test '{test.Id}'", test.Span));
        return pages;
    }
}
