namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Path leaves the course folder.</summary>
internal sealed class PathOutsideCourse : Rule
{
    public override string Code => "CP0005";

    public override Severity Severity => Severity.Error;

    public override string Title => "Path leaves the course folder";

    public override string What => "A path must be relative, use forward slashes, and stay inside the course folder.";

    public override string Why =>
        "A package may contain only what belongs to the course; anything else could leak files of the author's "
        + "machine.";

    public override string Bad => "glossary: ../../shared/glossary.yaml";

    public override string Good => "glossary: glossary.yaml";
}
