namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>More items than gaps.</summary>
internal sealed class MoreNamesThanGaps : Rule
{
    public override string Code => "CP0332";

    public override Severity Severity => Severity.Error;

    public override string Title => "More items than gaps";

    public override string What => "The ordered list after a text with gaps says what each gap is: one item for each gap, in order.";

    public override string Why => "An item without a gap would be shown nowhere.";

    public override string Bad => "Gaps: It is of `1949`.\n\n1. Year\n2. Number";

    public override string Good => "Gaps: It is of `1949`.\n\n1. Year";
}
