namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Question heading is empty.</summary>
internal sealed class QuestionWithoutTitle : Rule
{
    public override string Code => "CP0316";

    public override Severity Severity => Severity.Error;

    public override string Title => "Question heading is empty";

    public override string What => "The heading of a question says what is asked.";

    public override string Why => "The heading is the name of the question on the page, for screen readers and in reports.";

    public override string Bad => "## {#q-one}";

    public override string Good => "## When was C97 adopted? {#q-one}";
}
