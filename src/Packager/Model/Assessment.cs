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
    /// <summary>Test: how many questions an attempt asks, drawn from all of them; null asks all.</summary>
    public int? Draw { get; init; }

    /// <summary>The settings that the front matter has, in its order; for messages and for comparing languages.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>Value of a setting as written; null when it is not there.</summary>
    public string? ValueOf(string setting) => Settings.FirstOrDefault(s => s.Name == setting)?.Value;

    /// <summary>Where a setting stands.</summary>
    public SourceSpan SpanOf(string setting) => Settings.FirstOrDefault(s => s.Name == setting)?.Span ?? Span;

    /// <summary>How many questions an attempt asks.</summary>
    public int Asked => Math.Min(Draw ?? int.MaxValue, Questions.Count);

    /// <summary>Points of all its questions, drawn or not.</summary>
    public int Points => Questions.Sum(q => q.Points);
}
