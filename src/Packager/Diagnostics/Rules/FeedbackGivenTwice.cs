namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Feedback given twice.</summary>
internal sealed class FeedbackGivenTwice : Rule
{
    public override string Code => "CP0315";

    public override Severity Severity => Severity.Error;

    public override string Title => "Feedback given twice";

    public override string What => "A question may have one Right:, one Wrong: and one Explanation: block.";

    public override string Why => "It is not clear which of the two should be shown.";

    public override string Bad => "> Right: Yes.\n\n> Right: Exactly.";

    public override string Good => "> Right: Yes, exactly.";
}
