namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Cell without a box.</summary>
internal sealed class MatrixCellWithoutBox : Rule
{
    public override string Code => "CP0334";

    public override Severity Severity => Severity.Error;

    public override string Title => "Cell without a box";

    public override string What => "Every cell of a column of boxes holds [x] or [ ].";

    public override string Why => "Without a box nobody knows whether the column is right for the row.";

    public override string Bad => "| Seafarers | [x] | no |";

    public override string Good => "| Seafarers | [x] | [ ] |";
}
