namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Path goes through a symbolic link.</summary>
internal sealed class SymbolicLink : Rule
{
    public override string Code => "CP0006";

    public override Severity Severity => Severity.Error;

    public override string Title => "Path goes through a symbolic link";

    public override string What => "Symbolic links inside a course folder are not followed.";

    public override string Why =>
        "A link can point anywhere on the machine that builds the course, and is lost when the course is sent as a "
        + "zip file.";

    public override string Bad => "media/logo.svg -> /home/me/logo.svg";

    public override string Good => "A copy of logo.svg in media/";
}
