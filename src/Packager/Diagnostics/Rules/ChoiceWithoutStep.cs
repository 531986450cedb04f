namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Choice that leads nowhere.</summary>
internal sealed class ChoiceWithoutStep : Rule
{
    public override string Code => "CP0344";

    public override Severity Severity => Severity.Error;

    public override string Title => "Choice that leads nowhere";

    public override string What => "Every choice of a step is a link to another step of the same scenario, and nothing else.";

    public override string Why => "The story could not go on.";

    public override string Bad => "- [Ask for the paper](#papr)";

    public override string Good => "- [Ask for the paper](#paper)\n\n### The paper {#paper}";
}
