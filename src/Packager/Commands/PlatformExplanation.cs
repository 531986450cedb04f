using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Diagnostics.Writers;
using CoursePackager.Packager.Platforms;

namespace CoursePackager.Packager.Commands;

/// <summary><c>coursepack explain --lms moodle DIR</c>: settings to choose, how the score comes about, what people will see.</summary>
internal static class PlatformExplanation
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">Unknown platform or language, or no course.</exception>
    public static int Write(string platform, string? folder, string? language, CommandEnvironment environment)
    {
        if (!PlatformTexts.Platforms.Contains(platform, StringComparer.Ordinal))
            throw new UsageException($"There is no explanation for '{platform}'; there is one for {string.Join(", ", PlatformTexts.Platforms)}.");
        if (language is not null && !PlatformTexts.Languages.Contains(language, StringComparer.Ordinal))
            throw new UsageException($"There is no explanation in the language '{language}'; there are {string.Join(", ", PlatformTexts.Languages)}.");
        if (folder is null) throw new UsageException($"Name the folder of a course, for example 'coursepack explain --lms {platform} content/en/my-course'.");
        var bag = new DiagnosticBag();
        var courses = CourseSet.Load([folder], [], environment.WorkingDirectory, bag);
        if (bag.HasErrors)
        {
            DiagnosticWriters.Write(DiagnosticWriters.Default, [.. bag.Sorted().Where(d => d.Severity == Severity.Error)], environment);
            return ExitCodes.ContentWrong;
        }

        foreach (var course in courses)
        {
            if (course != courses[0]) environment.Out.WriteLine();
            var words = language ?? (PlatformTexts.Languages.Contains(course.Language, StringComparer.Ordinal) ? course.Language : "en");
            environment.Out.Write(PlatformTexts.Write(platform, words, PlatformFacts.Of(course)));
        }

        return ExitCodes.Success;
    }
}
