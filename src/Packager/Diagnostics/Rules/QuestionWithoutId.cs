namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Question has no id.</summary>
internal sealed class QuestionWithoutId : Rule
{
    public override string Code => "CP0301";

    public override Severity Severity => Severity.Error;

    public override string Title => "Question has no id";

    public override string What => "The heading of a question ends with its id in braces.";

    public override string Why =>
        "Learners' stored answers hang on the id, so it must not depend on the wording of the question.";

    public override string Bad => "## When was C97 adopted?";

    public override string Good => "## When was C97 adopted? {#q-c97-adopted}";
}
