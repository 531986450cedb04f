namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Not a web address.</summary>
internal sealed class InvalidUrl : Rule
{
    public override string Code => "CP0104";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not a web address";

    public override string What => "The url of a reading must be an absolute http or https address without spaces.";

    public override string Why => "Anything else cannot be opened from the page.";

    public override string Bad => "url: www.ilo.org/normlex";

    public override string Good => "url: https://www.ilo.org/normlex";
}
