namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Answer line cannot be read.</summary>
internal sealed class AnswerLineUnparsable : Rule
{
    public override string Code => "CP0311";

    public override Severity Severity => Severity.Error;

    public override string Title => "Answer line cannot be read";

    public override string What =>
        "An answer line gives the accepted answers as code, separated by /. When every answer is a number, foreseen "
        + "wrong answers must be numbers, too.";

    public override string Why => "Only what stands in code marks is compared with what the learner types.";

    public override string Bad => "Answer: 90 or 91";

    public override string Good => "Answer: `90` / `91`";
}
