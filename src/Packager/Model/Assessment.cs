using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A quiz or the final test.</summary>
/// <param name="Id">Slug, unique among all lessons and assessments of the course.</param>
/// <param name="Attempts">Quiz: tries per question before the answer is shown. Test: how often it may be handed in. 0: no limit.</param>
/// <param name="Introduction">Text before the first question; may be empty.</param>
internal sealed record Assessment(
    string Id,
    AssessmentKind Kind,
    string Title,
    int Minutes,
    int Attempts,
    RichText Introduction,
    IReadOnlyList<Question> Questions,
    SourceSpan Span)
{
    public int Points => Questions.Sum(q => q.Points);
}
