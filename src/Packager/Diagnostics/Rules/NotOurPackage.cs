namespace CoursePackager.Packager.Diagnostics.Rules;

/// <summary>Package cannot be compared.</summary>
internal sealed class NotOurPackage : Rule
{
    public override string Code => "CP0520";

    public override Severity Severity => Severity.Error;

    public override string Title => "Package cannot be compared";

    public override string What => "'coursepack diff' compares a course with a package that 'coursepack build' made of it before.";

    public override string Why => "What learners' progress hangs on stands in the package's course.json; other tools' packages have none.";

    public override string Bad => "coursepack diff holiday-photos.zip content/en/labour-migration";

    public override string Good => "coursepack diff labour-migration.en.scorm12.zip content/en/labour-migration";
}
