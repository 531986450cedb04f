namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>YAML anchor, alias or tag.</summary>
internal sealed class YamlAlias : Rule
{
    public override string Code => "CP0015";

    public override Severity Severity => Severity.Error;

    public override string Title => "YAML anchor, alias or tag";

    public override string What =>
        "Anchors (&), aliases (*) and tags (!) of YAML may not be used. Quote a text that begins with one of these "
        + "characters.";

    public override string Why =>
        "Course files are read by people and by simple tools; aliases can also make a small file expand without "
        + "limit.";

    public override string Bad => "title: *first";

    public override string Good => "title: \"*first\"";
}
