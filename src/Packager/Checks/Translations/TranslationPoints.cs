using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different points.</summary>
internal sealed class TranslationPoints : TranslationCheck
{
    public override string Code => "CP0405";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different points";

    public override string What => "A question has the same points in every language.";

    public override string Why => "The same knowledge would give different scores.";

    public override string Bad => "points=2 in English, none in Russian";

    public override string Good => "points=2 in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (wanted, found) in Pairs.Questions(source, translation).Where(p => p.Source.Points != p.Translation.Points))
            bag.Report(
                this, found.Span,
                $"The question '{found.Id}' gives {found.Points} points, but {wanted.Points} in {source.Language}.",
                "Use the same points.");
    }
}
