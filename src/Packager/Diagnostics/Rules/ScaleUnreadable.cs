namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Scale with too few or too many points.</summary>
internal sealed class ScaleUnreadable : Rule
{
    public override string Code => "CP0339";

    public override Severity Severity => Severity.Error;

    public override string Title => "Scale with too few or too many points";

    public override string What => "A scale has two to nine different points, with slashes between them.";

    public override string Why => "Learners choose one point for each statement; a point is reported by one digit.";

    public override string Bad => "Scale: Agree";

    public override string Good => "Scale: Disagree / Neither / Agree";
}
