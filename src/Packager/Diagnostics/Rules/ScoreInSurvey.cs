namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Points or a verdict where nothing is scored.</summary>
internal sealed class ScoreInSurvey : Rule
{
    public override string Code => "CP0341";

    public override Severity Severity => Severity.Error;

    public override string Title => "Points or a verdict where nothing is scored";

    public override string What => "A scale over statements and a text in own words have no points, no Right: and no Wrong:. A scenario has its points at its ends.";

    public override string Why => "Opinions are neither right nor wrong: what is written here would be shown to nobody.";

    public override string Bad => "## How was it? {#q-how points=2}\n\nWrite: up to 300 characters";

    public override string Good => "## How was it? {#q-how}\n\nWrite: up to 300 characters";
}
