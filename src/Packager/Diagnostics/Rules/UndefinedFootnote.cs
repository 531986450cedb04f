namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Footnote is not defined.</summary>
internal sealed class UndefinedFootnote : Rule
{
    public override string Code => "CP0203";

    public override Severity Severity => Severity.Error;

    public override string Title => "Footnote is not defined";

    public override string What => "Each footnote mark such as [^1] needs a definition such as [^1]: text in the same file.";

    public override string Why => "Learners would see the mark in brackets instead of a footnote.";

    public override string Bad => "As the ILO says.[^ilo]";

    public override string Good => "As the ILO says.[^ilo]\n\n[^ilo]: Global Estimates, 2024.";
}
