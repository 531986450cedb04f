using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>One page of learning text.</summary>
/// <param name="Id">Slug, unique among all lessons and assessments of the course; the same in every language.</param>
/// <param name="Minutes">Reading time the author states, whole minutes; computed from words and recordings when not stated.</param>
/// <param name="Objectives">What the learner can do afterwards; those with an id are objectives of the course.</param>
internal sealed record Lesson(
    string Id,
    string Title,
    int Minutes,
    IReadOnlyList<Objective> Objectives,
    RichText Body,
    SourceSpan Span)
{
    /// <summary>Whether the author states the minutes.</summary>
    public bool StatesMinutes { get; init; }

    /// <summary>The lesson's own percent of each recording to be played, 0 for none; null: the rule of the course.</summary>
    public int? Videos { get; init; }

    /// <summary>Videos and sound recordings, in reading order.</summary>
    public IReadOnlyList<Recording> Recordings { get; init; } = [];
}
