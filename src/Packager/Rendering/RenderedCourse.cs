using CoursePackager.Packager.Model;
using CoursePackager.Packager.Targets;

namespace CoursePackager.Packager.Rendering;

/// <summary>A course turned into pages for one player bundle.</summary>
/// <param name="Course">What it was made from.</param>
/// <param name="EntryPath">The page to launch: <c>index.html</c>.</param>
/// <param name="Files">All pages, scripts, styles, media and <c>course.json</c>; no manifest.</param>
internal sealed record RenderedCourse(Course Course, string EntryPath, IReadOnlyList<PackageFile> Files);
