using CoursePackager.Browser.Tests.Hosting;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Browser.Tests.Driving;

/// <summary>The course sources, read by the packager's own reader.</summary>
internal static class Courses
{
    public static Course LabourMigration(string language) => Load("labour-migration", language);

    public static Course Load(string id, string language) =>
        CourseLoader.Load(Repository.PathOf("content", language, id), new DiagnosticBag())
        ?? throw new InvalidOperationException("The course could not be read.");
}
