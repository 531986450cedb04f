using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Packaging.Verification.Zip;

/// <summary>A zip within the zip.</summary>
internal sealed class NestedZip : PackageCheck
{
    public override string Code => "CP0713";

    public override Severity Severity => Severity.Info;

    public override string Title => "A zip within the zip";

    public override string What => "An LMS does not unpack zips that lie in a package.";

    public override string Why => "If it is meant as a download it is fine; if it is the course, nobody will see it.";

    public override string Bad => "course.zip in course-final.zip";

    public override string Good => "The files of the course in one zip.";

    public override IEnumerable<Finding> Check(Package package) =>
        from item in package.Items
        where item.Extension is "zip" or "imscc"
        select new Finding(package.At(item.Name), $"{item.Name} is a zip of its own and stays one");
}
