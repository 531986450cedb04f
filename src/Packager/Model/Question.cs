using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A question. One derived record per type; the type decides input, scoring and the reported interaction.</summary>
internal abstract record Question
{
    /// <summary>Slug, unique in the course, stable: learners' stored answers hang on it.</summary>
    public required string Id { get; init; }

    /// <summary>The heading: what is asked, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>More text between heading and answers; may be empty.</summary>
    public required RichText Prompt { get; init; }

    /// <summary>Whole points; 0 for what is never scored.</summary>
    public required int Points { get; init; }

    /// <summary>False for surveys and reflections: no answer is right or wrong.</summary>
    public bool IsScored => Points > 0;

    /// <summary>Ids of the course's objectives that it tests.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Shown after a right answer, besides the feedback of the answer itself; may be empty.</summary>
    public required RichText WhenRight { get; init; }

    /// <summary>Shown after a wrong answer; may be empty.</summary>
    public required RichText WhenWrong { get; init; }

    /// <summary>Shown once the question is decided, with source; may be empty.</summary>
    public required RichText Explanation { get; init; }

    public required SourceSpan Span { get; init; }
}
