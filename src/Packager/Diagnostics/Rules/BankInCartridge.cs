namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>A draw that a Common Cartridge cannot make.</summary>
internal sealed class BankInCartridge : Rule
{
    public override string Code => "CP0377";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Question bank in a Common Cartridge";

    public override string What => "A package for cc13 has tests that ask all their questions.";

    public override string Why =>
        "The quizzes of Common Cartridge cannot draw from a bank: its profile of QTI leaves out selection_ordering. The whole bank is exported as "
        + "one test, so that no question is lost, and learners would be asked all of it.";

    public override string Bad => "draw: 20";

    public override string Good => "After the import, set up the draw in the platform: in Moodle, move the questions into a category, and add 20 random ones to a quiz.";
}
