namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>More than 26 answers.</summary>
internal sealed class TooManyAnswers : Rule
{
    public override string Code => "CP0309";

    public override Severity Severity => Severity.Error;

    public override string Title => "More than 26 answers";

    public override string What => "A question may have up to 26 answers, items or pairs.";

    public override string Why => "Answers are reported under the letters a to z; and nobody can weigh more than 26 of them.";

    public override string Bad => "A task list with 30 items";

    public override string Good => "Two questions with a task list each";
}
