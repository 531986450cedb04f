namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Control character in a text.</summary>
internal sealed class ControlCharacter : Rule
{
    public override string Code => "CP0007";

    public override Severity Severity => Severity.Error;

    public override string Title => "Control character in a text";

    public override string What =>
        "Text may have tabs and line breaks, but no other control characters and no broken characters.";

    public override string Why =>
        "The manifests of packages are XML, which cannot have them; learning management systems would refuse the "
        + "package.";

    public override string Bad => "title: \"Migration\\x01\"";

    public override string Good => "title: \"Migration\"";
}
