namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Not valid YAML.</summary>
internal sealed class YamlSyntax : Rule
{
    public override string Code => "CP0010";

    public override Severity Severity => Severity.Error;

    public override string Title => "Not valid YAML";

    public override string What =>
        "course.yaml, glossary.yaml, readings.yaml and the front matter of each page must be valid YAML.";

    public override string Why => "Nothing after the mistake can be read with certainty.";

    public override string Bad => "title: Labour migration: an introduction";

    public override string Good => "title: \"Labour migration: an introduction\"";
}
