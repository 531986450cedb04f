using System.Text.RegularExpressions;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;
using Markdig.Syntax.Inlines;

namespace CoursePackager.Packager.Checks;

/// <summary>Negative question that is easily misread.</summary>
internal sealed partial class UnmarkedNegation : CourseCheck
{
    public override string Code => "CP0326";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Negative question that is easily misread";

    public override string What =>
        "A choice question asks for what is so. When it must ask for what is not, the negative word stands out: **not** in the "
        + "text, NOT in the heading.";

    public override string Why => "Learners who know the subject overlook the little word and answer wrongly.";

    public override string Bad => "## Which of these is not a fee? {#q-fee}";

    public override string Good => "## Which of these is NOT a fee? {#q-fee}";

    public override void Check(Course course, DiagnosticBag bag)
    {
        foreach (var question in course.Assessments.SelectMany(a => a.Questions))
        {
            if (ChoiceQuestions.ChoicesOf(question).Count == 0) continue;
            if (Word(question.Title) is { } inTitle)
                Report(question, inTitle, "Ask for what is so, or write the word in capitals.");
            else if (Word(Unmarked(question.Prompt)) is { } inPrompt)
                Report(question, inPrompt, "Ask for what is so, or make the word **strong**.");
        }

        void Report(Question question, string word, string help) =>
            bag.Report(this, question.Span, $"The question turns on the word '{word}', which is easily overlooked.", help);
    }

    private static string? Word(string text)
    {
        if (Negative().Match(text) is not { Success: true } match) return null;
        var word = match.Groups["word"].Value;
        return word.Any(char.IsLower) ? word : null;
    }

    // Emphasised words are left out.
    private static string Unmarked(RichText prompt) => PlainText.Collapse(string.Concat(
        MarkdownNodes.Of<LeafInline>(prompt.Blocks).Where(i => !IsEmphasised(i)).Select(TextOf)));

    private static bool IsEmphasised(Inline inline) => inline.FindParentOfType<EmphasisInline>().Any();

    private static string TextOf(LeafInline inline) => inline is LiteralInline literal ? literal.Content.ToString() : " ";

    // Only where the question itself is negated: "which ... not", "all except". Russian "не позднее чем" is no negation.
    [GeneratedRegex(
        @"\b(which|what|who)\b[^.!?:;]{0,80}?\b(?<word>not|never|except)\b(?! (only|later than|less than|more than))[^.!?]*\?"
        + @"|\b(?<word>except)( for)? (one|which|what)\b"
        + @"|\b(как(ой|ая|ое|ие|их|ого|ому|им)|котор(ый|ая|ое|ые|ых)|что|кто|кого|чего)\b[^.!?:;,]{0,60}?\b(?<word>не)\b"
        + @"(?! (только|позднее|позже|ранее|раньше|менее|более|меньше|больше|ниже|выше|столько))[^.!?]*\?"
        + @"|\bвсе[^.!?]{0,40}\b(?<word>кроме)\b[^.!?]*[?:]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negative();
}
