namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Key given twice.</summary>
internal sealed class YamlDuplicateKey : Rule
{
    public override string Code => "CP0011";

    public override Severity Severity => Severity.Error;

    public override string Title => "Key given twice";

    public override string What => "A key may stand only once in the same mapping.";

    public override string Why => "One of the two values would be ignored, and nobody would know which.";

    public override string Bad => "title: First\ntitle: Second";

    public override string Good => "title: Second";
}
