namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Media file of an unknown kind.</summary>
internal sealed class UnsupportedMedia : Rule
{
    public override string Code => "CP0502";

    public override Severity Severity => Severity.Error;

    public override string Title => "Media file of an unknown kind";

    public override string What => "Images are SVG, PNG, JPEG or WebP, and the content must be what the name says.";

    public override string Why => "Other formats do not show in every browser.";

    public override string Bad => "![Map](../media/map.tiff)";

    public override string Good => "![Map](../media/map.png)";
}
