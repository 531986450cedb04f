using System.Globalization;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>Translations with different right answers.</summary>
internal sealed class TranslationRightAnswers : TranslationCheck
{
    public override string Code => "CP0406";

    public override Severity Severity => Severity.Error;

    public override string Title => "Translations with different right answers";

    public override string What =>
        "The answers of a question stand in the same order in every language, with the same ones right. Words of text "
        + "answers may differ.";

    public override string Why => "Answers are reported by their place: a, b, c. A different order makes right answers wrong.";

    public override string Bad => "- [x] C97\n- [ ] C143\n\nand in Russian\n\n- [ ] C143\n- [x] C97";

    public override string Good => "The same order in both";

    public override void Check(Course source, Course translation, DiagnosticBag bag)
    {
        foreach (var (wanted, found) in Pairs.Questions(source, translation)
            .Where(p => p.Source.GetType() == p.Translation.GetType()))
            if (Answers(wanted) != Answers(found))
                bag.Report(
                    this, found.Span,
                    $"The right answers of '{found.Id}' are {Answers(found)}, but {Answers(wanted)} in {source.Language}.",
                    "Put the answers in the same order and mark the same ones.");
    }

    private static string Answers(Question question) => question switch
    {
        SingleChoiceQuestion single => Choices(single.Choices),
        MultipleChoiceQuestion multiple => Choices(multiple.Choices),
        TrueFalseQuestion both => both.True.IsRight ? "true" : "false",
        OrderingQuestion ordering => $"{ordering.Items.Count} items in order",
        MatchingQuestion matching =>
            $"{string.Join(", ", matching.Pairs.Select(p => p.Key + "-" + p.TargetKey))} of {matching.Targets.Count}",
        FillInQuestion fillIn => $"{fillIn.Gaps.Count} gaps",
        MatrixQuestion matrix =>
            $"{string.Join(", ", matrix.Rows.Select(r => $"{r.Key}-{string.Join('+', r.Right)}"))} of {matrix.Columns.Count}{(matrix.IsMany ? ", several in a row" : "")}",
        HotspotQuestion hotspot =>
            $"{string.Join(", ", hotspot.Regions.Where(r => r.Choice.IsRight).Select(r => r.Choice.Key))} of regions at {string.Join(", ", hotspot.Regions.Select(Place))}",
        LikertQuestion likert => $"{likert.Statements.Count} statements and {likert.Scale.Count} points of a scale",
        FreeTextQuestion text => $"up to {text.Limit} characters",
        ScenarioQuestion scenario =>
            $"steps {string.Join("; ", scenario.Steps.Select(s => $"{s.Id} ({s.Points}) {string.Join(' ', s.Choices.Select(c => c.To))}"))}",
        NumericQuestion numeric => string.Join(
            ", ", numeric.Answers.Where(a => a.IsRight)
                .Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Minimum:0.######}..{a.Maximum:0.######}"))),
        _ => "",
    };

    private static string Place(HotspotRegion region) =>
        string.Create(CultureInfo.InvariantCulture, $"({region.X:0.#} {region.Y:0.#} {region.Width:0.#} {region.Height:0.#})");

    private static string Choices(IReadOnlyList<Choice> choices) =>
        $"{string.Join(", ", choices.Where(c => c.IsRight).Select(c => c.Key))} of {choices.Count}";
}
