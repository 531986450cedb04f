using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Answer that stands for the others.</summary>
internal sealed class CatchAllAnswer : CourseCheck
{
    public override string Code => "CP0325";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Answer that stands for the others";

    public override string What => "No answer says \"all of the above\" or \"none of the above\".";

    public override string Why =>
        "Knowing two right answers, or one wrong one, decides the question; what the learner knows of the rest stays unseen. "
        + "And \"above\" means nothing to someone who hears the answers one by one.";

    public override string Bad => "- [ ] C97\n- [ ] C143\n- [x] All of the above";

    public override string Good => "- [x] C97\n- [x] C143\n- [ ] C189";

    // Without the letter ё, which is read as е.
    private static readonly string[] Phrases =
    [
        "all of the above", "all the above", "none of the above", "all of these", "none of these", "all of them", "none of them",
        "all answers are", "both of the above", "any of the above",
        "все перечисленное", "все перечисленные", "все вышеперечисленное", "все вышеперечисленные", "все вышеуказанное",
        "все из перечисленного", "ничего из перечисленного", "ничто из перечисленного", "ни один из перечисленных",
        "ни одно из перечисленного", "ни одна из перечисленных", "все ответы", "все варианты", "все указанное",
        "ни один из вариантов", "ни один из ответов", "нет правильного ответа", "нет верного ответа", "любой из перечисленных",
    ];

    // A longer answer says something of its own: "All of these workers need a permit".
    private const int LongestRest = 12;

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var choice in course.Assessments.SelectMany(a => a.Questions).SelectMany(ChoiceQuestions.ChoicesOf))
            if (StandsForOthers(choice.Text.PlainText))
                bag.Report(
                    this, choice.Span, $"The answer '{choice.Text.PlainText}' stands for the other answers.",
                    "Make it a question with several right answers, or write an answer with a content of its own.");
    }

    private static bool StandsForOthers(string answer)
    {
        var text = answer.Trim(' ', '.', '«', '»', '"', '“', '”').ToLowerInvariant().Replace('ё', 'е');
        return Array.Exists(
            Phrases, p => text.StartsWith(p, StringComparison.Ordinal) && text.Length <= p.Length + LongestRest
                && (text.Length == p.Length || !char.IsLetter(text[p.Length])));
    }
}
