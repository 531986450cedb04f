namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Quiz with nothing that a Common Cartridge can ask.</summary>
internal sealed class CartridgeWithoutQuestions : Rule
{
    public override string Code => "CP0351";

    public override Severity Severity => Severity.Error;

    public override string Title => "Quiz with nothing that a Common Cartridge can ask";

    public override string What => "In a package for cc13 every quiz has a question of another kind than a scale or a scenario.";

    public override string Why => "An empty quiz is refused by platforms.";

    public override string Bad => "A quiz with one scenario";

    public override string Good => "A quiz with a scenario and a single choice";
}
