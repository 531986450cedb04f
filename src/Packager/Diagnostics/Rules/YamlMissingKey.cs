namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Required key is missing or empty.</summary>
internal sealed class YamlMissingKey : Rule
{
    public override string Code => "CP0013";

    public override Severity Severity => Severity.Error;

    public override string Title => "Required key is missing or empty";

    public override string What => "A required key must be there and must have a value.";

    public override string Why =>
        "Packages need the value: a course without a title cannot be listed, a course without a completion rule never "
        + "ends.";

    public override string Bad => "id: labour-migration\ntitle:";

    public override string Good => "id: labour-migration\ntitle: Labour migration";
}
