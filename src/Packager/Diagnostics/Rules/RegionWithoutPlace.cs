namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Region without a place.</summary>
internal sealed class RegionWithoutPlace : Rule
{
    public override string Code => "CP0337";

    public override Severity Severity => Severity.Error;

    public override string Title => "Region without a place";

    public override string What => "Every region of a picture ends with its place in brackets: left edge, upper edge, width and height in percent, within the picture.";

    public override string Why => "A region that lies nowhere cannot be pointed at.";

    public override string Bad => "- [x] Counter\n- [ ] Exit (60 60 60 60)";

    public override string Good => "- [x] Counter (10 20 30 15)\n- [ ] Exit (60 60 30 30)";
}
