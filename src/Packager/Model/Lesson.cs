using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>One page of learning text.</summary>
/// <param name="Id">Slug, unique among all lessons and assessments of the course; the same in every language.</param>
/// <param name="Minutes">Reading time the author states, whole minutes; computed from the words when not stated.</param>
/// <param name="Objectives">What the learner can do afterwards; those with an id are objectives of the course.</param>
internal sealed record Lesson(
    string Id,
    string Title,
    int Minutes,
    IReadOnlyList<Objective> Objectives,
    RichText Body,
    SourceSpan Span);
