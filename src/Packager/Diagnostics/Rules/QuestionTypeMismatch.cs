namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Question type does not fit its answers.</summary>
internal sealed class QuestionTypeMismatch : Rule
{
    public override string Code => "CP0304";

    public override Severity Severity => Severity.Error;

    public override string Title => "Question type does not fit its answers";

    public override string What =>
        "The type in braces must fit the form of the answers: single, multiple and true-false a task list, ordering "
        + "an ordered list, matching a table, text and numeric an answer line.";

    public override string Why => "The question could be read in two ways.";

    public override string Bad => "## Order these {#q-one type=ordering}\n\n- [x] First";

    public override string Good => "## Order these {#q-one}\n\n1. First\n2. Second";
}
