using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different settings of a quiz or test.</summary>
internal sealed class TranslationSettings : TranslationCheck
{
    public override string Code => "CP0376";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different settings of a quiz or test";

    public override string What => "The settings in the front matter of a quiz or test, such as draw, are the same in every language.";

    public override string Why => "The same knowledge would be tested in another way, and learners who change the language share one progress.";

    public override string Bad => "draw: 20 in English, draw: 15 in Russian";

    public override string Good => "draw: 20 in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (wanted, found) in Pairs.Assessments(source, translation))
            foreach (var key in Shapes.AssessmentSettings.Where(k => wanted.ValueOf(k) != found.ValueOf(k)))
                bag.Report(
                    this, found.SpanOf(key),
                    $"The value of '{key}' is {found.ValueOf(key) ?? "not given"}, but {wanted.ValueOf(key) ?? "not given"} in {source.Language}.",
                    "Use the same value.");
    }
}
