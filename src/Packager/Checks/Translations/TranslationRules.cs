using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different rules.</summary>
internal sealed class TranslationRules : TranslationCheck
{
    public override string Code => "CP0408";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different rules";

    public override string What =>
        "Completion rule, pass mark, certificate, and the attempts of quizzes and tests are the same in every "
        + "language.";

    public override string Why => "Learners of one language would have to do more for the same certificate.";

    public override string Bad => "mastery: 70 in English, mastery: 60 in Russian";

    public override string Good => "mastery: 70 in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        if (source.Mastery != translation.Mastery) Differs("mastery");
        if (source.Completion != translation.Completion) Differs("completion");
        if (source.Certificate != translation.Certificate) Differs("certificate");
        foreach (var (wanted, found) in Pairs.Assessments(source, translation)
            .Where(p => p.Source.Attempts != p.Translation.Attempts))
            bag.Report(
                this, found.Span,
                $"'{found.Id}' allows {found.Attempts} attempts, but {wanted.Attempts} in {source.Language}.",
                "Use the same number.");

        void Differs(string key) =>
            bag.Report(
                this, translation.Span, $"The value of '{key}' differs from that in {source.Language}.", "Use the same value.");
    }
}
