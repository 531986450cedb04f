namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>File does not exist.</summary>
internal sealed class FileMissing : Rule
{
    public override string Code => "CP0003";

    public override Severity Severity => Severity.Error;

    public override string Title => "File does not exist";

    public override string What => "A file that course.yaml names must exist in the course folder.";

    public override string Why => "A lesson, quiz or list that is not there cannot be shown.";

    public override string Bad => "lessons:\n  - foundations/migrant-wrokers.md";

    public override string Good => "lessons:\n  - foundations/migrant-workers.md";
}
