namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Footnote in a quiz or test.</summary>
internal sealed class FootnoteInAssessment : Rule
{
    public override string Code => "CP0205";

    public override Severity Severity => Severity.Error;

    public override string Title => "Footnote in a quiz or test";

    public override string What =>
        "Quizzes and tests cannot have footnotes. Give the source in the explanation of the question.";

    public override string Why => "Questions are shown one by one, so there is no foot of the page to put the note on.";

    public override string Bad => "## When was C97 adopted?[^1] {#q-c97}";

    public override string Good => "> Explanation: C97 was adopted on 1 July 1949 (ILO, NORMLEX).";
}
