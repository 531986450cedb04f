namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Numeric range runs backwards.</summary>
internal sealed class RangeInverted : Rule
{
    public override string Code => "CP0312";

    public override Severity Severity => Severity.Error;

    public override string Title => "Numeric range runs backwards";

    public override string What => "A range gives the smaller number first; a tolerance is not negative.";

    public override string Why => "No number lies in such a range, so nobody could answer.";

    public override string Bad => "Answer: `5..3`";

    public override string Good => "Answer: `3..5`";
}
