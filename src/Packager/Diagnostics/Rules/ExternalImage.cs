namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Image from another site.</summary>
internal sealed class ExternalImage : Rule
{
    public override string Code => "CP0504";

    public override Severity Severity => Severity.Error;

    public override string Title => "Image from another site";

    public override string What => "Images must be files of the course, not addresses on the web.";

    public override string Why =>
        "Packages must work without the network, and the other site would learn who takes the course.";

    public override string Bad => "![Map](https://example.org/map.png)";

    public override string Good => "![Map](../media/map.png)";
}
