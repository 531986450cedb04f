using System.Reflection;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Rendering.Questions;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Rendering;

/// <summary>The player's script and style sheet, made from src/Player when this assembly was built.</summary>
internal static class PlayerFiles
{
    /// <param name="bundle">Name of the player bundle, for example <c>scorm12</c>.</param>
    /// <param name="course">Decides whether the parts for the rarer question types and for recordings go in.</param>
    /// <exception cref="InvalidOperationException">There is no such bundle: a fault of ours.</exception>
    public static IReadOnlyList<PackageFile> For(string bundle, Course course)
    {
        var more = QuestionFacts.NeedMore(course) ? "-questions" : "";
        return
        [
            new("player/player.js", Read($"player/player-{bundle}{more}.js")),
            new("player/player.css", Read($"player/player{more}.css")),
            .. HasRecordings(course) ? [new("player/media.js", Read("player/media.js")), MediaStyleSheet] : Array.Empty<PackageFile>(),
        ];
    }

    public static bool HasRecordings(Course course) => course.Lessons.Any(l => l.Recordings.Count > 0);

    /// <summary>How recordings look; only in courses that have some.</summary>
    public static PackageFile MediaStyleSheet => new("player/media.css", Read("player/media.css"));

    /// <summary>How pages look, with and without the player.</summary>
    public static PackageFile StyleSheet => new("player/player.css", Read("player/player.css"));

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"No embedded resource {resource}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
