namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>A number that Common Cartridge cannot grade.</summary>
internal sealed class NumericRangeInCartridge : Rule
{
    public override string Code => "CP0602";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Numeric range in a Common Cartridge";

    public override string What => "In a package for cc13, the answers to a number question can be listed: at most 100 numbers with as many decimals as the range has.";

    public override string Why => "The quizzes of Common Cartridge compare words, not numbers. Without a list, only a teacher can grade the answer.";

    public override string Bad => "Answer: `0.001..2.000`";

    public override string Good => "Answer: `4`";
}
