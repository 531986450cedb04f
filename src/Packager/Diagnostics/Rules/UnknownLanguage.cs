namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Unknown language tag.</summary>
internal sealed class UnknownLanguage : Rule
{
    public override string Code => "CP0103";

    public override Severity Severity => Severity.Error;

    public override string Title => "Unknown language tag";

    public override string What =>
        "The language must be a BCP 47 tag whose first part is a registered language, such as en, ru or pt-BR.";

    public override string Why =>
        "Browsers, screen readers and learning management systems choose pronunciation, hyphenation and labels by it.";

    public override string Bad => "language: english";

    public override string Good => "language: en";
}
