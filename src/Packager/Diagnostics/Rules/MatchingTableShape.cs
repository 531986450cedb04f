namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Matching table has the wrong columns.</summary>
internal sealed class MatchingTableShape : Rule
{
    public override string Code => "CP0313";

    public override Severity Severity => Severity.Error;

    public override string Title => "Matching table has the wrong columns";

    public override string What => "A matching table has two columns, or three when rows have feedback.";

    public override string Why => "Each row is a right pair: left side, right side, feedback.";

    public override string Bad => "| Act | Year | Place | Note |\n|---|---|---|---|";

    public override string Good => "| Act | Year | Feedback |\n|---|---|---|";
}
