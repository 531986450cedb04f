namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Scale without statements.</summary>
internal sealed class ScaleWithoutStatements : Rule
{
    public override string Code => "CP0340";

    public override Severity Severity => Severity.Error;

    public override string Title => "Scale without statements";

    public override string What => "A list of statements follows the scale.";

    public override string Why => "There would be nothing to agree with.";

    public override string Bad => "Scale: Disagree / Agree";

    public override string Good => "Scale: Disagree / Agree\n\n- I can use this at work.";
}
