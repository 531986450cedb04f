namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Page is not part of the course.</summary>
internal sealed class UnlistedFile : Rule
{
    public override string Code => "CP0107";

    public override Severity Severity => Severity.Warning;

    public override string Title => "Page is not part of the course";

    public override string What => "Each Markdown file in a subfolder of the course should be named in course.yaml.";

    public override string Why => "A lesson that nobody listed is not in the package, and nobody will notice.";

    public override string Bad => "foundations/new-lesson.md exists, but no module lists it";

    public override string Good => "lessons:\n  - foundations/new-lesson.md";
}
