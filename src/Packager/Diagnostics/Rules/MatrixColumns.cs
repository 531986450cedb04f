namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Matrix table has the wrong columns.</summary>
internal sealed class MatrixColumns : Rule
{
    public override string Code => "CP0333";

    public override Severity Severity => Severity.Error;

    public override string Title => "Matrix table has the wrong columns";

    public override string What => "A matrix table has two to nine columns of boxes after the first, each with a heading, and perhaps a last column of feedback.";

    public override string Why => "Learners choose between columns; a column is reported by one digit.";

    public override string Bad => "| Who | Covered |\n|---|---|\n| Seafarers | [x] |";

    public override string Good => "| Who | Covered | Not covered |\n|---|---|---|\n| Seafarers | [ ] | [x] |";
}
