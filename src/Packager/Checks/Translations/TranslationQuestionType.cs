using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different question types.</summary>
internal sealed class TranslationQuestionType : TranslationCheck
{
    public override string Code => "CP0404";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different question types";

    public override string What => "A question has the same type in every language.";

    public override string Why => "The stored answer of one type cannot be read as that of another.";

    public override string Bad => "One [x] in English, two in Russian";

    public override string Good => "The same boxes in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (wanted, found) in Pairs.Questions(source, translation)
            .Where(p => p.Source.GetType() != p.Translation.GetType()))
            bag.Report(
                this, found.Span, $"The question '{found.Id}' is {Words(found)}, but {Words(wanted)} in {source.Language}.",
                "Write the answers in the same form; check the boxes.");
    }

    private static string Words(Question question) => question switch
    {
        SingleChoiceQuestion => "single choice",
        MultipleChoiceQuestion => "multiple choice",
        TrueFalseQuestion => "true or false",
        OrderingQuestion => "ordering",
        MatchingQuestion => "matching",
        TextQuestion => "text",
        FillInQuestion => "a text with gaps",
        MatrixQuestion => "a matrix",
        HotspotQuestion => "a picture with regions",
        LikertQuestion => "a scale over statements",
        FreeTextQuestion => "a text in own words",
        ScenarioQuestion => "a scenario",
        _ => "numeric",
    };
}
