namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Value has the wrong type.</summary>
internal sealed class YamlWrongType : Rule
{
    public override string Code => "CP0014";

    public override Severity Severity => Severity.Error;

    public override string Title => "Value has the wrong type";

    public override string What =>
        "A value must be of the type that the author guide names: text, whole number, true or false, list, or "
        + "mapping.";

    public override string Why => "A value of another type has no meaning here.";

    public override string Bad => "objectives: Name the main standards";

    public override string Good => "objectives:\n  - Name the main standards";
}
