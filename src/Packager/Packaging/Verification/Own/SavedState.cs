using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Packaging.Verification.Ims;

namespace CoursePackager.Packager.Packaging.Verification.Own;

/// <summary>The saved state may not fit.</summary>
internal sealed class SavedState : PackageCheck
{
    public override string Code => "CP0797";

    public override Severity Severity => Severity.Error;

    public override string Title => "The saved state may not fit";

    public override string What =>
        "The longest state that the player can save fits what the target keeps: 4096 characters in SCORM 1.2, 64000 in "
        + "SCORM 2004.";

    public override string Why => "Learners lose their place and answers, usually near the end of the course.";

    public override string Bad => "A SCORM 1.2 package with 900 questions.";

    public override string Good => "The same questions in three courses.";

    public override IEnumerable<Finding> Check(Package package)
    {
        // Of several units each saves a part; their build saw to that.
        if (package.Manifest is not { IsScorm: true, Items.Count: 1 } manifest || OwnCourse.Read(package) is not { } course) yield break;
        var limit = manifest.Dialect == ImsDialect.Scorm12 ? 4096 : 64_000;
        var characters = OwnCourse.StateCharacters(course);
        if (characters > limit) yield return new Finding(package.At(OwnCourse.FileName), $"saved state may take {characters} characters; {limit} fit");
    }
}
