using CoursePackager.Packager.Caching;
using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;

namespace CoursePackager.Packager.Preview;

/// <summary>A course as the preview has it after the last look at its files.</summary>
/// <param name="Key">Names it in addresses: its folder relative to the previewed one, <c>~</c> for slashes.</param>
/// <param name="Folder">Its folder as shown to people, ends with a slash unless empty; those of all languages of a bilingual
/// course.</param>
/// <param name="Editions">The newest version without errors, which is shown: one language, or all of a bilingual course, the first
/// one launched. Empty when there was none yet.</param>
/// <param name="Version">Hash of everything in <paramref name="Editions"/>.</param>
/// <param name="Problems">Findings in its files now, which may be newer than <paramref name="Editions"/>.</param>
internal sealed record PreviewCourse(
    string Key, string Folder, IReadOnlyList<Course> Editions, ContentHash Version, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>What is launched; null when there was no version without errors yet.</summary>
    public Course? Good => Editions.Count > 0 ? Editions[0] : null;

    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}
