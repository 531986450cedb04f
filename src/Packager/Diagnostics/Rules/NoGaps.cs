namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Text without gaps.</summary>
internal sealed class NoGaps : Rule
{
    public override string Code => "CP0330";

    public override Severity Severity => Severity.Error;

    public override string Title => "Text without gaps";

    public override string What => "A paragraph that begins with Gaps: holds at least one gap: what belongs into it, as code.";

    public override string Why => "There would be nothing to fill in.";

    public override string Bad => "Gaps: Convention No. 97 is of 1949.";

    public override string Good => "Gaps: Convention No. 97 is of `1949`.";
}
