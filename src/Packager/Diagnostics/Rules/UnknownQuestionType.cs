namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Unknown question type.</summary>
internal sealed class UnknownQuestionType : Rule
{
    public override string Code => "CP0303";

    public override Severity Severity => Severity.Error;

    public override string Title => "Unknown question type";

    public override string What =>
        "type is one of single, multiple, true-false, ordering, matching, text, numeric. It is seldom needed.";

    public override string Why => "The type decides how the question is shown, scored and reported.";

    public override string Bad => "## Which? {#q-one type=multi}";

    public override string Good => "## Which? {#q-one type=multiple}";
}
