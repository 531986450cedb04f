namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>File is listed twice.</summary>
internal sealed class FileUsedTwice : Rule
{
    public override string Code => "CP0105";

    public override Severity Severity => Severity.Error;

    public override string Title => "File is listed twice";

    public override string What => "A lesson or quiz file may be used once in a course.";

    public override string Why =>
        "The same page would exist twice under the same id, and its progress could not be told apart.";

    public override string Bad => "lessons:\n  - foundations/terms.md\n  - foundations/terms.md";

    public override string Good => "lessons:\n  - foundations/terms.md";
}
