using CoursePackager.Packager.Diagnostics;

namespace CoursePackager.Packager.Model;

/// <summary>A course in one language, as read from <c>course.yaml</c> and what it names. Immutable; ids are stable over builds.</summary>
internal sealed record Course
{
    /// <summary>Slug, <c>[a-z0-9-]</c>; the same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>Absolute IRI of the course activity; the same in every language (xAPI 1.0.3 Data 2.4.4.1).</summary>
    public required string Iri { get; init; }

    /// <summary>BCP 47 tag, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences, plain text.</summary>
    public required string Description { get; init; }

    public required string Version { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Licence of the content as the author states it; null when not stated.</summary>
    public string? License { get; init; }

    public required IReadOnlyList<Objective> Objectives { get; init; }

    /// <summary>Whether the overview lists the objectives: of a split course only the first part does.</summary>
    public bool ListsObjectives { get; init; } = true;

    /// <summary>Percent of the points of the final test (or of all quizzes when there is none) needed to pass, 0-100; null: no pass mark.</summary>
    public required int? Mastery { get; init; }

    public required CompletionRule Completion { get; init; }

    /// <summary>Whether completing the course earns a certificate.</summary>
    public required bool Certificate { get; init; }

    public required IReadOnlyList<CourseModule> Modules { get; init; }

    public required Assessment? FinalTest { get; init; }

    public required IReadOnlyList<GlossaryTerm> Glossary { get; init; }

    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>Every media file that the text names, by its name in the package.</summary>
    public required IReadOnlyList<MediaFile> Media { get; init; }

    /// <summary>Where <c>course.yaml</c> begins.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>All assessments in reading order, the final test last.</summary>
    public IEnumerable<Assessment> Assessments =>
        Modules.Where(m => m.Quiz is not null).Select(m => m.Quiz!).Concat(FinalTest is null ? [] : [FinalTest]);

    /// <summary>All lessons in reading order.</summary>
    public IEnumerable<Lesson> Lessons => Modules.SelectMany(m => m.Lessons);

    /// <summary>Minutes that all lessons and assessments take together; 0 when not stated.</summary>
    public int Minutes => Lessons.Sum(l => l.Minutes) + Assessments.Sum(a => a.Minutes);

    /// <summary>Publisher and licence in one line, for catalogues.</summary>
    public string Rights => string.Join(". ", new[] { Publisher, License }.Where(part => !string.IsNullOrEmpty(part)));
}
