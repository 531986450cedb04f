using CoursePackager.Packager.Checks;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Reading;

namespace CoursePackager.Packager.Commands;

/// <summary>Finds, loads and checks courses: what check and build both begin with.</summary>
internal static class CourseSet
{
    /// <summary>All courses under some folders, checked alone and against each other. Findings are in the bag.</summary>
    /// <exception cref="UsageException">A folder does not exist, or holds no course.</exception>
    public static IReadOnlyList<Course> Load(
        IReadOnlyList<string> folders, IReadOnlyCollection<string> languages, string workingDirectory, DiagnosticBag bag)
    {
        var courses = new List<Course>();
        foreach (var folder in CourseFinder.Find(folders, languages, workingDirectory))
            if (CourseLoader.Load(folder, bag, workingDirectory) is { } course) courses.Add(course);
        CourseChecks.Run(courses, bag);
        return courses;
    }
}
