namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Regions without a picture.</summary>
internal sealed class RegionsWithoutPicture : Rule
{
    public override string Code => "CP0338";

    public override Severity Severity => Severity.Error;

    public override string Title => "Regions without a picture";

    public override string What => "A list of regions stands directly after an image in a line of its own.";

    public override string Why => "There would be nothing to point at.";

    public override string Bad => "- [x] Counter (10 20 30 15)";

    public override string Good => "![Plan of the hall](../media/hall.svg)\n\n- [x] Counter (10 20 30 15)";
}
