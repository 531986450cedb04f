namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Question has no answers.</summary>
internal sealed class QuestionWithoutAnswers : Rule
{
    public override string Code => "CP0302";

    public override Severity Severity => Severity.Error;

    public override string Title => "Question has no answers";

    public override string What =>
        "After the heading and prompt of a question come its answers: a task list, an ordered list, a table, or a "
        + "line that begins with \"Answer:\". The form decides the type of the question.";

    public override string Why => "A question that cannot be answered blocks the quiz.";

    public override string Bad => "## Which one? {#q-one}\n\n- First\n- Second";

    public override string Good => "## Which one? {#q-one}\n\n- [x] First\n- [ ] Second";
}
