namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Question left out of a Common Cartridge.</summary>
internal sealed class LeftOutOfCartridge : Rule
{
    public override string Code => "CP0350";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Question left out of a Common Cartridge";

    public override string What => "In a package for cc13 there is no form for a scale over statements and for a scenario: they are left out.";

    public override string Why => "The quizzes of Common Cartridge know only questions with a right answer and essays.";

    public override string Bad => "Scale: Disagree / Agree";

    public override string Good => "Leave out the target cc13, or use another platform for surveys and scenarios.";
}
