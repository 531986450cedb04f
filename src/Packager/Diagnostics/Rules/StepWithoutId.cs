namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Step without an id.</summary>
internal sealed class StepWithoutId : Rule
{
    public override string Code => "CP0343";

    public override Severity Severity => Severity.Error;

    public override string Title => "Step without an id";

    public override string What => "Every step of a scenario ends its heading with an id.";

    public override string Why => "Choices lead to steps by their ids.";

    public override string Bad => "### At the counter";

    public override string Good => "### At the counter {#counter}";
}
