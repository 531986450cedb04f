using CoursePackager.Packager.Model;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Rendering;

/// <summary>A course turned into pages for one player bundle.</summary>
/// <param name="Course">What it was made from.</param>
/// <param name="Units">What a platform launches, in order: one for the whole course, or one for each module and the final test.</param>
/// <param name="SharedFiles">What all units use: player, media and <c>course.json</c>. No manifest.</param>
internal sealed record RenderedCourse(Course Course, IReadOnlyList<RenderedUnit> Units, IReadOnlyList<PackageFile> SharedFiles)
{
    /// <summary>The page to launch first: <c>index.html</c> unless the course is split.</summary>
    public string EntryPath => Units[0].EntryPath;

    /// <summary>The course in every language of the package, the first one launched. One unless the package is bilingual.</summary>
    public IReadOnlyList<Course> Editions { get; init; } = [Course];

    /// <summary>The course in every language that is known: those of the package, and those built together with it.</summary>
    public IReadOnlyList<Course> Translations { get; init; } = [Course];

    /// <summary>The title in every language of the package.</summary>
    public string Title => string.Join(" / ", Editions.Select(e => e.Title).Distinct(StringComparer.Ordinal));

    /// <summary>All pages, scripts, styles, media and <c>course.json</c>; no manifest.</summary>
    public IReadOnlyList<PackageFile> Files { get; } = [.. Units.SelectMany(u => u.Files), .. SharedFiles];
}
