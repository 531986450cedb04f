namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Footnote is never referred to.</summary>
internal sealed class UnusedFootnote : Rule
{
    public override string Code => "CP0204";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Footnote is never referred to";

    public override string What => "A footnote definition needs at least one mark that refers to it.";

    public override string Why => "A footnote without a mark is not shown, so its text is lost.";

    public override string Bad => "As the ILO says.\n\n[^1]: Global Estimates, 2024.";

    public override string Good => "As the ILO says.[^1]\n\n[^1]: Global Estimates, 2024.";
}
