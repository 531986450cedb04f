using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Preview;

/// <summary>All courses after a look at the files. Immutable: a request works with one from beginning to end.</summary>
/// <param name="Courses">In the order of their folders.</param>
/// <param name="Findings">All findings, sorted, of whatever course.</param>
/// <param name="Fault">Why there is no course at all; null when there is one.</param>
internal sealed record PreviewState(IReadOnlyList<PreviewCourse> Courses, IReadOnlyList<Diagnostic> Findings, string? Fault)
{
    public static PreviewState Empty { get; } = new([], [], null);

    public PreviewCourse? Find(string key) => Courses.FirstOrDefault(c => c.Key == key);
}
