using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Checks.Translations;

/// <summary>What belongs together in two editions of a course, by id. What has no counterpart is the finding of another
/// check.</summary>
internal static class Pairs
{
    public static IEnumerable<(Assessment Source, Assessment Translation)> Assessments(Course source, Course translation) =>
        source.Assessments.Join(translation.Assessments, a => a.Id, a => a.Id, (a, b) => (a, b));

    public static IEnumerable<(Question Source, Question Translation)> Questions(Course source, Course translation) =>
        source.Assessments.SelectMany(a => a.Questions)
            .Join(translation.Assessments.SelectMany(a => a.Questions), q => q.Id, q => q.Id, (a, b) => (a, b));
}
