using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different objectives.</summary>
internal sealed class TranslationObjectives : TranslationCheck
{
    public override string Code => "CP0375";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different objectives";

    public override string What => "Course, lessons and questions have the same ids of objectives in every language.";

    public override string Why => "Results by objective are reported under these ids; those of two languages could not be compared.";

    public override string Bad => "objective=standards in English, none in Russian";

    public override string Good => "objective=standards in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        Compare(translation.Span, "The course", Ids(source.Objectives), Ids(translation.Objectives));
        foreach (var (wanted, found) in source.Lessons.Join(translation.Lessons, l => l.Id, l => l.Id, (a, b) => (a, b)))
            Compare(found.Span, $"The lesson '{found.Id}'", Ids(wanted.Objectives), Ids(found.Objectives));
        foreach (var (wanted, found) in Pairs.Questions(source, translation))
            Compare(found.Span, $"The question '{found.Id}'", wanted.Objectives, found.Objectives);

        void Compare(SourceSpan span, string what, IEnumerable<string> wanted, IEnumerable<string> found)
        {
            if (wanted.ToHashSet(StringComparer.Ordinal).SetEquals(found)) return;
            bag.Report(
                this, span, $"{what} has the objectives {List(found)}, but {List(wanted)} in {source.Language}.", "Use the same ids.");
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<Objective> objectives) =>
        objectives.Select(o => o.Id).Where(id => id.Length > 0);

    private static string List(IEnumerable<string> ids) => ids.Any() ? $"'{string.Join("', '", ids)}'" : "(none)";
}
