namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Formatting in a right-hand cell.</summary>
internal sealed class MatchingCellFormatted : Rule
{
    public override string Code => "CP0314";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Formatting in a right-hand cell";

    public override string What =>
        "The right-hand cells of a matching table are plain text; formatting and links in them are dropped.";

    public override string Why => "Right sides are shown in a drop-down list, which has plain text only.";

    public override string Bad => "| C97 | *Equal* treatment |";

    public override string Good => "| C97 | Equal treatment |";
}
