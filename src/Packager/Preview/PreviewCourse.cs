using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Preview;

/// <summary>A course as the preview has it after the last look at its files.</summary>
/// <param name="Key">Names it in addresses: its folder relative to the previewed one, <c>~</c> for slashes.</param>
/// <param name="Folder">Its folder as shown to people, ends with a slash unless empty.</param>
/// <param name="Good">The newest version without errors, which is shown; null when there was none yet.</param>
/// <param name="Version">Hash of everything in <paramref name="Good"/>.</param>
/// <param name="Problems">Findings in its files now, which may be newer than <paramref name="Good"/>.</param>
internal sealed record PreviewCourse(
    string Key, string Folder, Course? Good, ContentHash Version, IReadOnlyList<Diagnostic> Problems)
{
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}
