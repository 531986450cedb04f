using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks;

/// <summary>Runs every check. Checks register themselves by existing, see <see cref="RuleTable"/>.</summary>
internal static class CourseChecks
{
    /// <summary>Checks each course alone, all together, and each translation against its source.</summary>
    public static void Run(IReadOnlyList<Course> courses, DiagnosticBag bag)
    {
        foreach (var course in courses)
            foreach (var check in RuleTable.All.OfType<CourseCheck>()) check.Check(course, bag);
        foreach (var check in RuleTable.All.OfType<CourseSetCheck>()) check.Check(courses, bag);

        foreach (var (source, translation) in Translations(courses))
            foreach (var check in RuleTable.All.OfType<TranslationCheck>()) check.Check(source, translation, bag);
    }

    private static IEnumerable<(Course Source, Course Translation)> Translations(IReadOnlyList<Course> courses)
    {
        foreach (var editions in courses.Where(c => c.Id.Length > 0).GroupBy(c => c.Id))
        {
            Course[] byLanguage = [.. editions.DistinctBy(c => c.Language)
                .OrderBy(c => c.Language != "en").ThenBy(c => c.Language, StringComparer.Ordinal)];
            foreach (var translation in byLanguage.Skip(1)) yield return (byLanguage[0], translation);
        }
    }
}
