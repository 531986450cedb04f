using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Preview;

/// <summary>All courses after a look at the files. Immutable: a request works with one from beginning to end.</summary>
/// <param name="Courses">In the order of their folders; a bilingual course once.</param>
/// <param name="Findings">All findings, sorted, of whatever course.</param>
/// <param name="Fault">Why there is no course at all; null when there is one.</param>
internal sealed record PreviewState(IReadOnlyList<PreviewCourse> Courses, IReadOnlyList<Diagnostic> Findings, string? Fault)
{
    public static PreviewState Empty { get; } = new([], [], null);

    /// <summary>The courses language by language, whatever is made of them.</summary>
    public IReadOnlyList<PreviewCourse> Editions { get; init; } = Courses;

    public PreviewCourse? Find(string key) => Courses.FirstOrDefault(c => c.Key == key);
}
