using CoursePackager.Packager.Diagnostics;
using CoursePackager.Packager.Model;
using CoursePackager.Packager.Sources;

namespace CoursePackager.Packager.Reading.Questions;

/// <summary>What every question has, read before its answers.</summary>
/// <param name="Type">As the author gave it in braces; null when the form of the answers decides.</param>
internal sealed record QuestionHead(
    SourceFile Source,
    string Id,
    string Title,
    int Points,
    string? Type,
    RichText Prompt,
    QuestionFeedback Feedback,
    SourceSpan Span);
