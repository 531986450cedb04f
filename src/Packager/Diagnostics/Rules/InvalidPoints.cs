namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Points are not a whole number from 1 to 100.</summary>
internal sealed class InvalidPoints : Rule
{
    public override string Code => "CP0305";

    public override Severity Severity => Severity.Error;

    public override string Title => "Points are not a whole number from 1 to 100";

    public override string What => "points=N gives the worth of a question. Leave it out for one point.";

    public override string Why => "Scores are shares of whole points.";

    public override string Bad => "## Which? {#q-one points=1.5}";

    public override string Good => "## Which? {#q-one points=2}";
}
